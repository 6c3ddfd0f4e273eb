import { roundStep } from './y-domain';

/** Where a figure stands in its box, in pixels, and what its axes span. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: readonly [number, number];
  y: readonly [number, number];
}

/** Pixels from the left for so many parameters. */
export const acrossOf = ({ left, right, x }: Frame, parameters: number): number =>
  left + (Math.log(parameters / x[0]) / Math.log(x[1] / x[0])) * (right - left);

/** Pixels from the top for a value. */
export const downOf = ({ top, bottom, y }: Frame, value: number): number =>
  bottom - ((value - y[0]) / (y[1] - y[0])) * (bottom - top);

const ROOM = 1.3;
const ALONE = 3;

/** The span of the axis of sizes, with room on both sides. */
export function xDomain([least, most]: readonly [number, number]): readonly [number, number] {
  if (!(least > 0 && most > 0 && Number.isFinite(most))) return [1e8, 1e10];
  const room = most / least < 1.5 ? ALONE : ROOM;
  return [least / room, most * room];
}

const PARTS = [[1], [1, 3], [1, 2, 5], [1, 2, 3, 4, 5, 6, 7, 8, 9]] as const;
const FEWEST = 3;

/** Ticks at whole decades; between them where there are too few, at every second or third where there are too many. */
export function xTicks([from, to]: readonly [number, number], most: number): number[] {
  const decades = Array.from(
    { length: Math.ceil(Math.log10(to)) - Math.floor(Math.log10(from)) + 1 },
    (_, at) => 10 ** (Math.floor(Math.log10(from)) + at),
  );
  const sets = PARTS.map((parts) =>
    decades
      .flatMap((decade) => parts.map((part) => part * decade))
      .filter((tick) => tick >= from && tick <= to),
  );
  const fitting = sets.filter((ticks) => ticks.length <= most);
  return fitting.find((ticks) => ticks.length >= FEWEST) ?? fitting.at(-1) ?? thinned(sets[0] ?? [], most);
}

const thinned = (ticks: readonly number[], most: number): number[] => {
  const every = Math.ceil(ticks.length / most);
  return ticks.filter((_, at) => at % every === 0);
};

/** Ticks at round values. */
export function yTicks([from, to]: readonly [number, number], about: number): number[] {
  const step = roundStep(to - from, about);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(10)));
}
