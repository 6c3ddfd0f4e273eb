/** pyloom's `creation_timestamp`, such as 2021-09-27-17.00.09. It names no zone: taken as UTC. Null where it is no time. */
export function readTime(text: unknown): number | null {
  const parts = typeof text === 'string' && /^(\d{4})-(\d\d)-(\d\d)-(\d\d)\.(\d\d)\.(\d\d)$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(ms) || ms < 0 ? null : ms;
}

/** Whole seconds; of years beyond 9999 the last moment that can be written. */
export const writeTime = (ms: number): string =>
  new Date(Math.min(ms, LAST)).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '.');

const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);
