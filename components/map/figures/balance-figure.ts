import { colourOf, type Hue, type Palette } from '../palette';
import type { Figure } from './figure';

export interface LabelCount {
  label: string;
  count: number;
  /** Wanted share of the items, 0 to 1; null where none is asked for. */
  wanted: number | null;
  hue: Hue;
}

const ROW = 34;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The same in words. */
export function balanceSentence(labels: readonly LabelCount[]): string {
  const all = labels.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return 'No items yet.';
  return labels
    .map(({ label, count, wanted }) => {
      const asked = wanted === null ? '' : `, wanted ${percent(wanted)}`;
      return `${label.trim()}: ${count.toLocaleString('en')} (${percent(count / all)}${asked})`;
    })
    .join('; ');
}

/** Bars of the labels' counts, with a tick at the wanted one. Plot's own style sheet, which the page's policy refuses, is taken out. */
export async function balanceChart(
  labels: readonly LabelCount[],
  width: number,
  palette: Palette,
): Promise<SVGSVGElement> {
  const Plot = await import('@observablehq/plot');
  const all = labels.reduce((sum, { count }) => sum + count, 0);
  const data = labels.map((one) => ({
    ...one,
    name: one.label.trim(),
    tick: one.wanted === null ? null : one.wanted * all,
    end: Math.max(one.count, (one.wanted ?? 0) * all),
    text: `${one.count.toLocaleString('en')}\u2002${all > 0 ? percent(one.count / all) : ''}`,
  }));
  const most = Math.max(1, ...data.map(({ end }) => end));
  const longest = Math.max(0, ...data.map(({ name }) => [...name].length));
  const left = Math.min(width / 2.5, 16 + longest * 7.2);
  const right = 14 + Math.max(0, ...data.map(({ text }) => text.length)) * 7;
  const ticks = Math.max(2, Math.min(8, Math.floor((width - left - right) / 60)));
  const svg = Plot.plot({
    width,
    height: data.length * ROW + 30,
    marginLeft: left,
    marginRight: right,
    marginTop: 4,
    marginBottom: 26,
    x: {
      domain: [0, most],
      label: null,
      ticks,
      tickFormat: (value: number) => (Number.isInteger(value) ? value.toLocaleString('en') : ''),
    },
    y: { domain: data.map(({ name }) => name), label: null, tickSize: 0 },
    marks: [
      Plot.gridX({ stroke: palette.line, strokeOpacity: 1, ticks }),
      Plot.barX(data, {
        x: 'count',
        y: 'name',
        fill: (one: LabelCount) => colourOf(one.hue, palette),
        insetTop: 5,
        insetBottom: 5,
        rx: 3,
      }),
      Plot.tickX(
        data.filter(({ tick }) => tick !== null),
        { x: 'tick', y: 'name', stroke: palette.ink, strokeWidth: 2, strokeDasharray: '3 2' },
      ),
      Plot.text(data, { x: 'end', y: 'name', text: 'text', textAnchor: 'start', dx: 6, fill: palette.ink }),
    ],
  });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  svg.removeAttribute('class');
  svg.setAttribute('font-family', 'inherit');
  svg.setAttribute('font-size', '12');
  svg.setAttribute('fill', palette.ink);
  svg.setAttribute('color', palette.dim);
  return svg as SVGSVGElement;
}

/** The bars as a figure to take along. */
export async function balanceFigure(labels: readonly LabelCount[], palette: Palette): Promise<Figure> {
  const svg = await balanceChart(labels, 720, palette);
  const wanted = labels.some((label) => label.wanted !== null);
  return {
    name: 'Class balance',
    method: `Items in the dataset by label${wanted ? '; the dashed tick is the wanted count' : ''}`,
    width: 720,
    height: Number(svg.getAttribute('height')),
    body: new XMLSerializer().serializeToString(svg),
  };
}
