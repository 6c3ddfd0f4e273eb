import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { csvRow } from '@/lib/formats/csv-row';
import { escapeFormula } from '@/lib/formats/spreadsheet/escape-formula';
import { wrap } from '@/lib/formats/svg/svg';
import type { ScalingMatrix } from '@/lib/scaling/report/report';
import { metricWords } from '../figures/data/metric-words';
import { count } from '../figures/data/number-words';
import { provenance } from '../figures/provenance';
import { endWords } from './heat-legend';
import { columnEdges, type HeatPicture, paintHeat } from './paint-heat';
import { cellText } from './row-words';
import { colourSteps } from './scale';

/** The matrix as it is, a row an item: its number from 1, its slope per decade, and each model’s value. */
export function matrixCsv({ models, rows }: ScalingMatrix, names: (key: string) => string): string {
  const number = (value: number | null) => (value === null ? '' : String(value));
  return [
    ['item', 'slope_per_decade', ...models.map((key) => escapeFormula(names(key)))],
    ...rows.map(({ index, slope, values }) => [String(index + 1), number(slope), ...values.map(number)]),
  ]
    .map(csvRow)
    .join('');
}

const PAD = 20;
const HEAD = 72;
const LINE = 17;
const DENSITY = 2;
/** No browser paints a taller canvas for certain. */
const TALLEST = 6_000;
const LEAST_WIDTH = 640;

/** The whole map as a PNG that stands alone, in the colours of the theme that is on. */
export async function heatPng(picture: HeatPicture, run: ScalingRunView): Promise<Blob> {
  const { metric, theme, groups } = picture;
  const words = metricWords(metric, run.labelSays);
  const rowHeight = Math.max(0.5, Math.min(14, Math.floor((TALLEST / picture.rows.length) * 2) / 2));
  const rows = picture.rows.slice(0, TALLEST / 0.5);
  const geometry = { ...picture.geometry, rowHeight, cellWidth: Math.max(26, picture.geometry.cellWidth) };
  const { edges, width } = columnEdges(groups, geometry);
  const tall = Math.ceil(rows.length * rowHeight);
  const whole = Math.max(LEAST_WIDTH, width) + 2 * PAD;
  const notes = wrap(notesOf(picture, rows.length, run), Math.floor((whole - 2 * PAD) / 6.4));

  const canvas = document.createElement('canvas');
  canvas.width = whole * DENSITY;
  canvas.height = (HEAD + tall + 2 * PAD + notes.length * LINE + PAD) * DENSITY;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser could not paint the figure. Take the CSV instead.');
  context.scale(DENSITY, DENSITY);
  context.fillStyle = theme.panel;
  context.fillRect(0, 0, canvas.width, canvas.height);
  write(context, `600 16px ${theme.font}`, theme.ink, `${words.title}: items by models`, PAD, PAD + 10);
  for (const { name, columns } of groups) {
    const [first] = columns;
    const x = edges.find(({ at }) => at === first?.at)?.x ?? 0;
    write(
      context,
      `12px ${theme.font}`,
      theme.ink,
      name,
      PAD + x,
      HEAD - 22,
      columns.length * geometry.cellWidth,
    );
    for (const { at, size } of columns) {
      const edge = edges.find((one) => one.at === at)?.x ?? 0;
      write(context, `10px ${theme.font}`, theme.dim, size, PAD + edge, HEAD - 6, geometry.cellWidth - 2);
    }
  }
  const map = document.createElement('canvas');
  map.width = Math.ceil(width * DENSITY);
  map.height = Math.max(1, tall * DENSITY);
  const brush = map.getContext('2d');
  if (!brush) throw new Error('The browser could not paint the figure. Take the CSV instead.');
  brush.scale(DENSITY, DENSITY);
  paintHeat(
    brush,
    { ...picture, rows, geometry },
    { width, height: tall, left: 0, top: 0, hovered: -1, cursor: -1, opened: -1 },
  );
  context.drawImage(map, PAD, HEAD, width, tall);
  for (const [at, note] of notes.entries())
    write(context, `12px ${theme.font}`, theme.dim, note, PAD, HEAD + tall + PAD + 10 + at * LINE);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser could not paint the figure. Take the CSV instead.');
  return blob;
}

function notesOf({ scale, metric, rows, theme }: HeatPicture, drawn: number, run: ScalingRunView): string {
  const [low, high] = endWords(scale, metric);
  const colours = colourSteps(scale, theme.dark);
  const ends =
    scale.kind === 'two'
      ? `Blue and orange: ${colourName(colours[1])} is “${cellText(1, metric)}”, ${colourName(colours[0])} “${cellText(0, metric)}”.`
      : `Colours go from ${low} to ${high}${theme.dark ? ', light is much' : ', dark is much'}.`;
  const cut = drawn < rows.length ? `The first ${count(drawn)} of ${count(rows.length)} items.` : '';
  return [ends, scale.ties ? 'Grey: tied.' : '', 'Hatched: no score.', cut, provenance(run, '')]
    .filter(Boolean)
    .join(' ');
}

/** Of the two colours of a scale of two classes. */
const colourName = (colour = ''): string =>
  Number.parseInt(colour.slice(1, 3), 16) > 128 ? 'orange' : 'blue';

function write(
  context: CanvasRenderingContext2D,
  font: string,
  colour: string,
  text: string,
  x: number,
  y: number,
  most?: number,
): void {
  context.font = font;
  context.fillStyle = colour;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(text, x, y, most);
}
