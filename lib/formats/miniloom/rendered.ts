import { FormatError } from '../format-error';

/** Characters gone through at most to render the texts of a file: some seconds. */
const MAX_WORK = 2_000_000_000;

/**
 * The texts of a tree as they read from the root on, each held only as what it adds. A text is put together where it is
 * asked for, and the last one is kept.
 */
export class Rendered {
  /** What each node adds to the text of the one it hangs on. */
  readonly #added: string[] = [];
  readonly #above: number[] = [];
  readonly #length: number[] = [];
  /** The nearest node, from each upwards, that adds anything; -1 for none. */
  readonly #solid: number[] = [];
  #last: { place: number; text: string } = { place: -1, text: '' };
  #work = 0;
  readonly #maxWork: number;

  constructor(maxWork: number = MAX_WORK) {
    this.#maxWork = maxWork;
  }

  /** Places are given in order, from 0. */
  add(above: number, text: string): void {
    this.#solid.push(text === '' ? this.#solidAt(above) : this.#added.length);
    this.#above.push(above);
    this.#added.push(text);
    this.#length.push(this.lengthAt(above) + text.length);
  }

  lengthAt(place: number): number {
    return this.#length[place] ?? 0;
  }

  aboveOf(place: number): number {
    return this.#above[place] ?? -1;
  }

  /** The last characters of a text. */
  endOf(place: number, length: number): string {
    let text = '';
    for (let at = this.#solidAt(place); at >= 0 && text.length < length; at = this.#solidAt(this.aboveOf(at)))
      text = this.#added[at] + text;
    return length === 0 ? '' : text.slice(-length);
  }

  /** The whole text. Throws a FormatError where a file asks for more than can be put together in bearable time. */
  textAt(place: number): string {
    if (this.#last.place === place) return this.#last.text;
    const parts: string[] = [];
    for (let at = place; at >= 0; at = this.aboveOf(at)) parts.push(this.#added[at] as string);
    const text = parts.reverse().join('');
    this.spend(text.length + parts.length);
    this.#last = { place, text };
    return text;
  }

  #solidAt(place: number): number {
    return this.#solid[place] ?? -1;
  }

  /** Counts characters that are gone through. */
  spend(work: number): void {
    this.#work += work;
    if (this.#work > this.#maxWork)
      throw new FormatError(
        'The patches of this file rewrite so much text, so often, that it cannot be read in bearable time.',
      );
  }
}
