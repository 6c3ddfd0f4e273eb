const DENSITY = 2;

/** A title as the name of a file. */
export function fileNameOf(title: string, what: string, ending: 'png' | 'svg' | 'csv' | 'html'): string {
  const bare = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${bare || 'dataset'}-${what}.${ending}`;
}

/** Hands a figure to the browser as a download. Rejects when the browser cannot paint it. */
export async function saveFigure(svg: string, fileName: string): Promise<void> {
  saveBlob(
    fileName.endsWith('.png') ? await toPng(svg) : new Blob([svg], { type: 'image/svg+xml' }),
    fileName,
  );
}

/** Hands bytes to the browser as a download. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function toPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * DENSITY;
    canvas.height = image.naturalHeight * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The browser could not paint the figure. Take the SVG instead.');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
