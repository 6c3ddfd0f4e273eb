import 'server-only';

/**
 * Where the first byte stands that is not UTF-8 (shortest form, no surrogates, at most U+10FFFF): the place its character
 * begins at. -1 where all is well or only the end is missing.
 */
export function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const following = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    if (following === 0) return at;
    for (let next = 1; next <= following; next++) {
      const byte = bytes[at + next];
      if (byte === undefined) return -1;
      const [least, most] = next === 1 ? secondOf(lead) : [0x80, 0xbf];
      if (byte < least || byte > most) return at;
    }
    at += following + 1;
  }
  return -1;
}

/** What may follow a leading byte; the rest would be overlong, a surrogate, or beyond Unicode. */
function secondOf(lead: number): [least: number, most: number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
