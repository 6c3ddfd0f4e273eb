import 'server-only';
import type { EchoLength } from './echo-length';
import { openEnd, stopAt } from './stop-at';
import { type EmitToken, TokenHold } from './token-hold';

/**
 * The text of one completion on its way: a repeated document is trimmed from its start, and a stop string ends it even
 * where the server takes no notice of stop strings. Tokens are let through as soon as nothing can change about them.
 */
export class ContinuationText {
  private readonly hold = new TokenHold();
  private readonly stops: readonly string[];
  private readonly emit: EmitToken;
  private echo: EchoLength | null;

  constructor(stops: readonly string[], echo: EchoLength | null, emit: EmitToken) {
    this.stops = stops;
    this.echo = echo;
    this.emit = emit;
  }

  /** Takes a token; true when a stop string ended the text. */
  push(token: string, logprob: number | undefined): boolean {
    if (this.echo === null && this.hold.text === '' && this.isClear(token)) {
      this.emit(token, logprob);
      return false;
    }
    this.hold.push(token, logprob);
    return this.trimmed(false) && this.letGo();
  }

  /** Lets through what was held back, for nothing follows. */
  finish(): void {
    this.trimmed(true);
    if (!this.letGo()) this.hold.release(this.hold.text.length, false, this.emit);
  }

  private isClear(token: string): boolean {
    return this.stops.length === 0 || (stopAt(token, this.stops) < 0 && openEnd(token, this.stops) === 0);
  }

  private trimmed(ended: boolean): boolean {
    if (this.echo === null) return true;
    const length = this.echo(this.hold.text, ended);
    if (length === null) return false;
    this.echo = null;
    this.hold.discard(length);
    return true;
  }

  private letGo(): boolean {
    const { text } = this.hold;
    const at = stopAt(text, this.stops);
    this.hold.release(at < 0 ? text.length - openEnd(text, this.stops) : at, at >= 0, this.emit);
    if (at >= 0) this.hold.discard(this.hold.text.length);
    return at >= 0;
  }
}
