/** How many entries are visited between two breaths: a few milliseconds' work. */
export const BREATH = 256;

/** The part of a reading that a phase is: the shares done before and after it. */
export type Part = readonly [from: number, to: number];

/** Visits a list as a part of a reading. */
export function* each<T>(
  list: readonly T[],
  [from, to]: Part,
  visit: (one: T, place: number) => void,
): Generator<number, void> {
  for (let place = 0; place < list.length; place++) {
    visit(list[place] as T, place);
    if (place % BREATH === BREATH - 1) yield from + ((to - from) * place) / list.length;
  }
}
