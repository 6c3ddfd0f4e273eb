import 'server-only';

/** The title a file would have as a loom: its own name, else that of the file without its endings. */
export function titleOf(name: string | null, fileName: string): string {
  const stem = fileName.replace(/^.*[/\\]/u, '').replace(/(\.[A-Za-z][\w-]{0,15}){1,3}$/u, '');
  return cut(name) || cut(stem) || 'Imported loom';
}

/** At most 200 code units, and no half of a character. */
const cut = (title: string | null): string =>
  (title ?? '')
    .trim()
    .slice(0, 200)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();
