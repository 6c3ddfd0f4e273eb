import { outlineOf, type Shape } from '../marks/shapes';
import type { Layout, PlacedPoint } from './layout';
import { type Plot, px } from './plot';

/** Dots, one mark of Plot for each family and kind, as Plot takes one symbol at a time. */
export const pointMarks = (plot: Plot, { series, points }: Layout, radius: number) =>
  series.flatMap(({ key, look }) => {
    const own = points.filter(({ point }) => point.family === key);
    const dots = (
      some: readonly PlacedPoint[],
      shape: Shape,
      half: boolean,
      style: Record<string, unknown>,
    ) =>
      plot.dot(some, {
        x: px<PlacedPoint>(({ x }) => x),
        y: px<PlacedPoint>(({ y }) => y),
        r: radius,
        symbol: symbolOf(shape, half),
        ...style,
      });
    const of = (...marks: readonly string[]) => own.filter(({ point }) => marks.includes(point.mark));
    const known = own.filter(({ point }) => point.value !== null);
    return [
      dots(known.filter(isPartial), 'circle', false, {
        r: radius + 4,
        stroke: look.colour,
        strokeWidth: 1,
        strokeDasharray: '2 2',
        fill: 'none',
      }),
      dots(known, look.shape, false, { fill: 'var(--panel)', stroke: look.colour, strokeWidth: 1.5 }),
      dots(of('exact', 'imported').filter(hasValue), look.shape, false, { fill: look.colour }),
      dots(of('censored').filter(hasValue), look.shape, true, { fill: look.colour }),
      dots(of('imported').filter(hasValue), 'circle', false, { r: radius * 0.36, fill: 'var(--panel)' }),
    ];
  });

const hasValue = ({ point }: PlacedPoint): boolean => point.value !== null;
const isPartial = ({ point }: PlacedPoint): boolean => point.scored + point.failed < point.items;

const symbolOf = (shape: Shape, half: boolean) => ({
  draw(
    context: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void; closePath(): void },
    size: number,
  ) {
    for (const [at, [x, y]] of outlineOf(shape, Math.sqrt(size / Math.PI), half).entries())
      at === 0 ? context.moveTo(x, y) : context.lineTo(x, y);
    context.closePath();
  },
});
