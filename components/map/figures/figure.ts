import { tag, textAt, wrap } from '@/lib/formats/svg/svg';
import type { Palette } from '../palette';

/** What a figure is of: it is written into every file. */
export interface Provenance {
  /** The dataset's. */
  title: string;
  /** Null while the dataset has none. */
  hash: string | null;
  items: number;
  excluded: number;
}

export interface Figure {
  /** What it shows: "Map of items". */
  name: string;
  /** How it was made, in words. */
  method: string;
  width: number;
  height: number;
  /** SVG from 0, 0 to `width`, `height`. */
  body: string;
}

const PAD = 28;
const LINE = 17;

/** A figure as a whole SVG file: its title above, and below it the method and the dataset's hash. */
export function figureSvg(
  { name, method, width, height, body }: Figure,
  of: Provenance,
  palette: Palette,
): string {
  const characters = Math.floor(width / 6.4);
  const heading = wrap(`${name}: ${of.title}`, Math.floor(width / 9.5));
  const excluded = of.excluded > 0 ? `, ${of.excluded.toLocaleString('en')} more excluded` : '';
  const notes = [
    ...wrap(method, characters),
    `${of.items.toLocaleString('en')} items${excluded}`,
    ...wrap(`Dataset ${of.hash ?? 'without a hash: it has no item format'}`, characters),
  ];
  const top = PAD + heading.length * 24;
  const whole = { width: width + 2 * PAD, height: top + height + notes.length * LINE + PAD + 18 };
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: whole.width,
      height: whole.height,
      viewBox: `0 0 ${whole.width} ${whole.height}`,
      'font-family': 'Geist, Inter, system-ui, sans-serif',
      'font-size': 13,
      fill: palette.ink,
      color: palette.ink,
    },
    [
      `<title>${textOf(`${name}: ${of.title}`)}</title><desc>${textOf(notes.join('. '))}</desc>`,
      tag('rect', { width: whole.width, height: whole.height, fill: palette.bg }),
      ...heading.map((line, i) =>
        textAt(PAD, PAD + 12 + i * 24, line, { 'font-size': 18, 'font-weight': 600 }),
      ),
      tag('g', { transform: `translate(${PAD} ${top})` }, body || ' '),
      ...notes.map((line, i) =>
        textAt(PAD, top + height + 26 + i * LINE, line, { 'font-size': 12, fill: palette.dim }),
      ),
    ].join('\n'),
  );
}

const textOf = (text: string): string => textAt(0, 0, text).replace(/^<text[^>]*>|<\/text>$/g, '');
