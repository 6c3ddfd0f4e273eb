import 'server-only';
import type { Phrase } from './phrase';

/** The phrases chosen so far, by slot. */
export type Bound = Readonly<Record<string, Phrase>>;

/** A sentence with slots: `{thing}` or `{thing.form}`; a slot named again reads the phrase it already holds. */
export interface Template {
  readonly text: string;
  readonly slots: Readonly<Record<string, readonly Phrase[]>>;
  readonly weight: number;
  /** What stands for `{label}`. */
  readonly label: (bound: Bound) => string;
}

const PLACE = /\{(\w+)(?:\.(\w+))?\}/g;

export interface Place {
  name: string;
  form: string | null;
}

/** The literal stretches and places of a template's text, in order. */
export function partsOf(text: string): (string | Place)[] {
  const parts: (string | Place)[] = [];
  let at = 0;
  for (const match of text.matchAll(PLACE)) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push({ name: match[1] ?? '', form: match[2] ?? null });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
