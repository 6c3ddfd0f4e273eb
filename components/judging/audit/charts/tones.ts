/** Blind and shown: apart in colour, in the shape of the mark and in the dash of the line. */
export const SIDES = [
  { side: 'blind', name: 'blind', tone: 'var(--yes)', symbol: 'circle', dash: '' },
  { side: 'shown', name: 'shown', tone: 'var(--no)', symbol: 'square', dash: '6 3' },
] as const;

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
export const range = ([low, high]: readonly [number, number]): string =>
  `${percent(low)} to ${percent(high)}`;

/** Makes the marks of a drawn chart answer a press, in the order of their data. The table beside it does the same for keys. */
export function pressable(chart: Element, name: string, press: (at: number) => void): void {
  for (const [at, mark] of [...chart.querySelectorAll(`.${name} > *`)].entries()) {
    mark.setAttribute('cursor', 'pointer');
    mark.addEventListener('click', () => press(at));
  }
}
