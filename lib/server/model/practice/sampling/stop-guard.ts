import 'server-only';

export interface Piece {
  token: string;
  logprob: number;
}

/** Holds back what may still become a stop string, so that none is ever let through, whole or in part. */
export class StopGuard {
  private held: Piece[] = [];
  private readonly stops: readonly string[];

  constructor(stops: readonly string[]) {
    this.stops = stops.filter((stop) => stop !== '');
  }

  /** Takes a piece; gives what is now safe to show, and whether a stop string ended the text. */
  push(piece: Piece): { shown: Piece[]; stopped: boolean } {
    this.held.push(piece);
    const text = this.held.map((one) => one.token).join('');
    const at = earliest(text, this.stops);
    if (at !== -1) return { shown: this.release(at, true), stopped: true };
    return { shown: this.release(text.length - openEnd(text, this.stops), false), stopped: false };
  }

  /** What is left when the text ends by itself. */
  flush(): Piece[] {
    const rest = this.held;
    this.held = [];
    return rest;
  }

  /** Lets go of the first `length` characters: whole pieces, and the beginning of the next one if `cut`. */
  private release(length: number, cut: boolean): Piece[] {
    const shown: Piece[] = [];
    let left = length;
    for (let piece = this.held[0]; piece && piece.token.length <= left; piece = this.held[0]) {
      shown.push(piece);
      left -= piece.token.length;
      this.held.shift();
    }
    const [next] = this.held;
    if (cut && left > 0 && next) shown.push({ ...next, token: next.token.slice(0, left) });
    return shown;
  }
}

/** Where the first stop string begins, -1 for none. */
function earliest(text: string, stops: readonly string[]): number {
  const found = stops.map((stop) => text.indexOf(stop)).filter((at) => at !== -1);
  return found.length ? Math.min(...found) : -1;
}

/** Length of the longest end of `text` that a stop string may begin with. */
function openEnd(text: string, stops: readonly string[]): number {
  const longest = Math.max(0, ...stops.map((stop) => stop.length - 1));
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    if (stops.some((stop) => stop.startsWith(text.slice(-length)))) return length;
  }
  return 0;
}
