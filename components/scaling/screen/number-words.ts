export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** An estimate to two figures: 118,340 is "120,000". */
export const roughly = (count: number): string =>
  Number(count.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 0 });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long, roughly: "40 s", "7 min", "2 h 10 min". */
export const lasting = (ms: number): string => {
  if (ms < MINUTE - 500) return `${Math.max(1, Math.round(ms / 1000))} s`;
  const minutes = Math.round(ms / MINUTE);
  if (ms < HOUR && minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
};
