import 'server-only';
import type { Genre, Tail } from './genre/genre';
import { genresFor } from './genre/genres-for';
import { advance, type Belief, beginning } from './grammar/belief';
import { tokenize } from './grammar/tokenize';
import type { NGram } from './ngram/ngram';
import { type Distribution, mix, normalised } from './sampling/distribution';

/** All that the next token depends on. */
export interface LanguageState {
  genre: Genre;
  /** Null where the text has left the grammar. */
  belief: Belief | null;
  before: string;
  last: string;
  /** The beginning of a word that the document breaks off in. */
  partial: string;
}

/** The practice model as a probability distribution: a grammar, with a little of an n-gram model mixed in. */
export class Language {
  private readonly ngram: NGram;

  constructor(ngram: NGram) {
    this.ngram = ngram;
  }

  /** Reads a document, any document. Off the grammar, only the n-gram model goes on until the next item begins. */
  read(document: string): LanguageState {
    const tails = genresFor(document)
      .flatMap((genre) => genre.tailsOf(document).map((tail, place) => ({ genre, tail, place })))
      .toSorted((a, b) => a.place - b.place);
    const readings = tails.map(({ genre, tail }) => this.readTail(genre, tail));
    const [first] = readings;
    if (!first) throw new Error('a document has at least one genre, and that a tail');
    return readings.find((state) => state.belief !== null) ?? first;
  }

  /** Exact probabilities of the next token (of the rest of the word, inside one). They add up to 1. */
  next(state: LanguageState): Distribution {
    const whole = this.whole(state);
    return state.partial === '' ? whole : restOf(whole, state.partial);
  }

  advance(state: LanguageState, token: string): LanguageState {
    const full = state.partial + token;
    const resumed = state.genre.resume.get(full);
    const belief = resumed ? beginning(resumed) : state.belief && advance(state.belief, full);
    return { genre: state.genre, belief, before: state.last, last: full, partial: '' };
  }

  private readTail(genre: Genre, { grammar, before, text }: Tail): LanguageState {
    const tokens = tokenize(text);
    const context = tokenize(before.slice(-80)).slice(-2);
    const start: LanguageState = {
      genre,
      belief: beginning(grammar),
      before: context.at(-2) ?? '',
      last: context.at(-1) ?? '',
      partial: '',
    };
    const beforeLast = tokens.slice(0, -1).reduce((state, token) => this.advance(state, token), start);
    const last = tokens.at(-1);
    if (last === undefined) return start;
    const state = this.advance(beforeLast, last);
    if (state.belief) return state;
    return this.breaksOff(beforeLast, last) ? { ...beforeLast, partial: last } : state;
  }

  private breaksOff({ belief, ...context }: LanguageState, word: string): boolean {
    if (belief === null && word.trim() !== '') return false;
    const next = belief ? belief.next : this.whole({ belief, ...context });
    return [...next.keys()].some((token) => token.length > word.length && token.startsWith(word));
  }

  private whole({ genre, belief, before, last }: LanguageState): Distribution {
    const drift = this.ngram.next(before, last);
    return belief ? mix(belief.next, drift, genre.trust) : drift;
  }
}

const restOf = (whole: Distribution, partial: string): Distribution =>
  normalised(
    new Map(
      [...whole]
        .filter(([token]) => token.length > partial.length && token.startsWith(partial))
        .map(([token, p]) => [token.slice(partial.length), p]),
    ),
  );
