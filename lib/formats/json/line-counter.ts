const NEWLINE = 0x0a;

/** Turns pieces of a text into bytes, and places among the bytes into lines. */
export class LineCounter {
  readonly #encoder = new TextEncoder();
  /** Half of a surrogate pair whose other half is in the next piece. */
  #half = '';
  #bytes: Uint8Array = new Uint8Array();
  /** Bytes, and lines begun, before `#bytes`. */
  #before = 0;
  #lines = 1;
  #token = 0;

  push(text: string): Uint8Array {
    const whole = this.#half + text;
    const cut = /[\uD800-\uDBFF]$/.test(whole) ? whole.length - 1 : whole.length;
    this.#half = whole.slice(cut);
    this.#lines = this.lineAt(this.#before + this.#bytes.length);
    this.#before += this.#bytes.length;
    this.#bytes = this.#encoder.encode(whole.slice(0, cut));
    return this.#bytes;
  }

  /** The place of the token that is being worked on. */
  tokenAt(place: number): void {
    this.#token = place;
  }

  /** From 1, of a place in the last piece; of the last token where none is given. */
  lineAt(place: number = this.#token): number {
    let line = this.#lines;
    const end = place - this.#before;
    for (
      let at = this.#bytes.indexOf(NEWLINE);
      at >= 0 && at < end;
      at = this.#bytes.indexOf(NEWLINE, at + 1)
    )
      line++;
    return line;
  }

  get length(): number {
    return this.#before + this.#bytes.length;
  }
}
