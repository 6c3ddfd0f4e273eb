import 'server-only';

/** Where the earliest stop string begins; -1 where there is none. */
export const stopAt = (text: string, stops: readonly string[]): number => {
  let earliest = -1;
  for (const stop of stops) {
    const at = text.indexOf(stop);
    if (at >= 0 && (earliest < 0 || at < earliest)) earliest = at;
  }
  return earliest;
};

/** How many characters at the end of a text may yet become a stop string. */
export const openEnd = (text: string, stops: readonly string[]): number => {
  let longest = 0;
  for (const stop of stops) {
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length--) {
      if (text.endsWith(stop.slice(0, length))) longest = length;
    }
  }
  return longest;
};
