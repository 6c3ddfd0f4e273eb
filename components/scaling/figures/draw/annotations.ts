import { count } from '../data/number-words';
import type { Layout, PlacedPoint } from './layout';
import { type Box, placeLabels } from './place-labels';
import { type Plot, px } from './plot';

/** More would cover the figure; the table has them all. */
const MOST = 12;
const LETTER = 5.4;
const LINE = 12;
const BELOW = 16;

interface Annotation extends Box {
  text: string;
}

/** What a point says beside its place: how far its model is, and how many of its items are censored. */
export function annotationOf({ scored, failed, items, censored, mark }: PlacedPoint['point']): string {
  const partial = scored + failed < items ? `${count(scored)} of ${count(items)}` : '';
  const open = censored > 0 && mark !== 'imported' ? `${count(censored)} censored` : '';
  return [partial, open].filter(Boolean).join(', ');
}

export function annotations(plot: Plot, { frame, points, labels }: Layout) {
  const told = points.flatMap(({ point, x, y }): Annotation[] => {
    const text = annotationOf(point);
    const width = text.length * LETTER;
    return text === '' ? [] : [{ text, x: x - width / 2, y: y + BELOW, width, height: LINE }];
  });
  if (told.length > MOST) return [];
  const fixed = [...points.map(({ x, y }) => ({ x: x - 7, y, width: 14, height: 16 })), ...labels];
  const middles = placeLabels(told, fixed, [frame.top, frame.bottom]);
  return plot.text(
    told.map((one, at) => ({ ...one, y: middles[at] ?? one.y })),
    {
      x: px<Annotation>(({ x, width }) => x + width / 2),
      y: px<Annotation>(({ y }) => y),
      text: 'text',
      fill: 'var(--dim)',
      stroke: 'var(--panel)',
      strokeWidth: 3,
      fontSize: 10,
    },
  );
}
