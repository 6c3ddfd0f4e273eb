const MAX_NOTES = 20;

/** Plain sentences on what was read otherwise than written; beyond twenty only their number. */
export class Notes {
  readonly #list: string[] = [];
  #more = 0;

  add(sentence: string): void {
    if (this.#list.length < MAX_NOTES) this.#list.push(sentence);
    else this.#more++;
  }

  toList(): string[] {
    return this.#more > 0 ? [...this.#list, `And ${this.#more} more of the kind.`] : [...this.#list];
  }
}

/** An id in quotes, cut where it is long: in some files it is a text. */
export const named = (id: string): string => `“${id.length > 48 ? `${id.slice(0, 47)}…` : id}”`;

/** "1 node has", "3 nodes have". */
export const counted = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
