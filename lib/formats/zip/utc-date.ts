/** The first moment an archive can name. */
const FIRST = Date.UTC(1980, 0, 1);

/**
 * A time whose parts are those of UTC wherever it is read. Archives hold a time without a zone, and the archive library
 * writes the machine's own: the same files would be other bytes elsewhere.
 */
export class UtcDate extends Date {
  constructor(at: number) {
    super(Math.max(at, FIRST));
  }

  override getFullYear(): number {
    return this.getUTCFullYear();
  }

  override getMonth(): number {
    return this.getUTCMonth();
  }

  override getDate(): number {
    return this.getUTCDate();
  }

  override getHours(): number {
    return this.getUTCHours();
  }

  override getMinutes(): number {
    return this.getUTCMinutes();
  }

  override getSeconds(): number {
    return this.getUTCSeconds();
  }
}
