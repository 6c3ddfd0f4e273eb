import 'server-only';

/** Special tokens such as <s> that servers put before what they echo. */
const MOST_SPECIALS = 2;
const encoder = new TextEncoder();

/** The tokens that spell a stretch of a text: from `first` on, `end` excluded. */
export interface Stretch {
  first: number;
  end: number;
}

/** Why tokens do not mark off the last part of a text. */
export type NoStretch = { problem: 'other-text' } | { problem: 'straddles' | 'runs-on'; token: string };

/**
 * Which tokens spell `last` where the tokens spell `before + last`, be it with more after it. Tokens must break exactly where `last`
 * begins and where it ends, else their probabilities would be of another text.
 */
export const stretchOf = (tokens: readonly string[], before: string, last: string): Stretch | NoStretch =>
  literal(tokens, before, last) ?? inBytes(tokens, before, last) ?? { problem: 'other-text' };

const literal = (tokens: readonly string[], before: string, last: string): Stretch | NoStretch | null => {
  const text = before + last;
  for (let specials = 0; specials <= Math.min(MOST_SPECIALS, tokens.length); specials++) {
    const starts = startsOf(tokens, specials, text);
    if (starts) return marked(tokens, specials, starts, before.length, text);
  }
  return null;
};

/** Where the tokens after the special ones begin, the end of the last one needed included; null where they spell another text. */
const startsOf = (tokens: readonly string[], specials: number, text: string): number[] | null => {
  const starts: number[] = [];
  let at = 0;
  for (let i = specials; i < tokens.length && at < text.length; i++) {
    const token = tokens[i] as string;
    if (!text.startsWith(token, at) && !token.startsWith(text.slice(at))) return null;
    starts.push(at);
    at += token.length;
  }
  if (at < text.length) return null;
  starts.push(at);
  return starts;
};

const marked = (
  tokens: readonly string[],
  skipped: number,
  starts: readonly number[],
  from: number,
  text: string,
): Stretch | NoStretch => {
  // tokens without text are parts of a character past ASCII, which is shown with another of its parts: of the one that begins here, or ended
  const first = (text.codePointAt(from) ?? 0) > 0x7f ? starts.indexOf(from) : starts.lastIndexOf(from);
  if (first < 0) {
    const after = starts.findIndex((start) => start > from);
    return { problem: 'straddles', token: tokens[skipped + after - 1] as string };
  }
  const end = starts.length - 1;
  if (starts[end] !== text.length) return { problem: 'runs-on', token: tokens[skipped + end - 1] as string };
  return { first: skipped + first, end: skipped + end };
};

/** For tokens that are written as bytes, with other signs for a space, or that hold only part of a character. */
const inBytes = (tokens: readonly string[], before: string, last: string): Stretch | NoStretch | null => {
  const text = encoder.encode(before + last);
  const from = encoder.encode(before).length;
  const reached: Set<number>[] = [new Set([0])];
  for (const [i, token] of tokens.entries()) {
    const next = new Set<number>();
    for (const at of reached[i] as Set<number>) {
      if (at >= text.length) continue;
      for (const form of formsOf(token, at)) for (const to of endsOf(form, text, at)) next.add(to);
      if (i < MOST_SPECIALS && at === 0) next.add(0);
    }
    reached.push(next);
    if (next.size === 0) break;
  }
  const end = reached.findIndex((places) => places.has(text.length));
  if (end < 0) return null;
  const places = leadingTo(tokens, reached, text, end);
  const first = places.findIndex((at) => at.size === 1 && at.has(from));
  if (first >= 0 && places.filter((at) => at.has(from)).length === 1) return { first, end };
  const after = places.findIndex((at) => Math.min(...at) > from);
  if (after > 0 && !places.some((at) => at.has(from)))
    return { problem: 'straddles', token: tokens[after - 1] as string };
  return null;
};

/** The places before each token that lie on a way to the end of the text. */
const leadingTo = (
  tokens: readonly string[],
  reached: readonly Set<number>[],
  text: Uint8Array,
  end: number,
): Set<number>[] => {
  const places: Set<number>[] = [];
  places[end] = new Set([text.length]);
  for (let i = end - 1; i >= 0; i--) {
    const next = places[i + 1] as Set<number>;
    const token = tokens[i] as string;
    const leads = (at: number) =>
      (i < MOST_SPECIALS && at === 0 && next.has(0)) ||
      formsOf(token, at).some((form) => endsOf(form, text, at).some((to) => next.has(to)));
    places[i] = new Set([...(reached[i] as Set<number>)].filter(leads));
  }
  return places;
};

/** Bytes in order; null for bytes of a character that could not be shown. */
type Form = readonly (number | null)[];

/** What a token may spell at a place. SentencePiece puts a space before a text that has none. */
const formsOf = (token: string, at: number): Form[] => {
  const escaped =
    /^bytes:((?:\\x[0-9a-f]{2})+)$/i.exec(token)?.[1] ?? /^<0x([0-9a-f]{2})>$/i.exec(token)?.[1];
  const forms: Form[] = [withGaps(token)];
  if (escaped) forms.push(escaped.match(/[0-9a-f]{2}/gi)?.map((byte) => Number.parseInt(byte, 16)) ?? []);
  const spaced = token.replace(/[Ġ▁]/g, ' ').replaceAll('Ċ', '\n').replaceAll('ĉ', '\t');
  if (spaced !== token) forms.push(withGaps(spaced));
  if (at === 0 && token.startsWith('▁')) forms.push(withGaps(spaced.slice(1)));
  return forms;
};

const withGaps = (text: string): Form =>
  text.split('\ufffd').flatMap((part, at) => [...(at > 0 ? [null] : []), ...encoder.encode(part)]);

/** Where a form that begins at a place may end; a gap stands for one to three bytes of a character past ASCII. */
const endsOf = (form: Form, text: Uint8Array, from: number): number[] => {
  let places = [from];
  for (const byte of form) {
    places =
      byte === null
        ? [...new Set(places.flatMap((at) => gapsFrom(text, at)))]
        : places.filter((at) => text[at] === byte).map((at) => at + 1);
    if (places.length === 0) break;
  }
  return places;
};

const gapsFrom = (text: Uint8Array, at: number): number[] => {
  const ends: number[] = [];
  for (let to = at; to < at + 3 && (text[to] ?? 0) >= 0x80; to++) ends.push(to + 1);
  return ends;
};
