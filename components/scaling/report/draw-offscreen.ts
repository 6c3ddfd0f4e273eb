import type { ReportFigure } from '@/lib/formats/scaling-report/facts';
import type { DrawChart } from '../../ui/chart/chart';
import { settled } from '../../ui/chart/settle';

interface Drawable {
  title: string;
  words: string;
  note: string;
  draw: DrawChart;
}

/** In pixels, as wide as the report. */
const WIDTH = 960;

/** Figures as they stand on the page, as SVG that stands alone: the colours stay variables, so that they follow the reader’s theme. */
export async function drawOffscreen(figures: readonly Drawable[]): Promise<ReportFigure[]> {
  const plot = await import('@observablehq/plot');
  return figures.map(({ title, words, note, draw }) => ({
    title,
    words,
    note,
    svg: serialised(settled(draw(plot, WIDTH)), title),
  }));
}

function serialised(drawn: SVGSVGElement | HTMLElement, title: string): string {
  const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg');
  if (!svg) throw new Error(`The figure “${title}” could not be drawn.`);
  for (const element of [svg, ...svg.querySelectorAll('*')]) element.removeAttribute('style');
  return new XMLSerializer().serializeToString(svg);
}
