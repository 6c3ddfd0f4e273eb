import 'server-only';

export type EmitToken = (token: string, logprob: number | undefined) => void;

/** Tokens that arrived and may not be shown yet. */
export class TokenHold {
  private tokens: string[] = [];
  private logprobs: (number | undefined)[] = [];
  /** The held tokens joined. */
  text = '';

  push(token: string, logprob: number | undefined): void {
    this.tokens.push(token);
    this.logprobs.push(logprob);
    this.text += token;
  }

  /** Drops the first `length` characters; a token that is cut keeps its rest and its log probability. */
  discard(length: number): void {
    this.shift(length, true, () => {});
  }

  /** Lets go of the whole tokens within the first `length` characters; with `cut`, also of the part of the next. */
  release(length: number, cut: boolean, emit: EmitToken): void {
    this.shift(length, cut, emit);
  }

  private shift(length: number, cut: boolean, emit: EmitToken): void {
    let left = length;
    let whole = 0;
    for (; whole < this.tokens.length; whole++) {
      const token = this.tokens[whole] as string;
      if (token.length > left) break;
      left -= token.length;
      emit(token, this.logprobs[whole]);
    }
    this.tokens.splice(0, whole);
    this.logprobs.splice(0, whole);
    const [next] = this.tokens;
    const cuts = cut && left > 0 && next !== undefined;
    if (cuts) {
      emit(next.slice(0, left), this.logprobs[0]);
      this.tokens[0] = next.slice(left);
    }
    this.text = this.text.slice(cuts ? length : length - left);
  }
}
