import 'server-only';
import type { Grammar } from '../grammar/grammar';

/** The end of a document as the beginning of something that a grammar can go on with. */
export interface Tail {
  grammar: Grammar;
  /** What precedes it. */
  before: string;
  text: string;
}

/** A kind of document: which grammar goes on where. */
export interface Genre {
  /** Share of the grammar against the n-gram model, 0 to 1. */
  trust: number;
  /** Tokens after which a grammar begins anew. */
  resume: ReadonlyMap<string, Grammar>;
  /** The tails by which a document can be read, the most telling first; never none. */
  tailsOf: (document: string) => readonly Tail[];
}
