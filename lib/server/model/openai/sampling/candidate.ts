import 'server-only';
import type { ModelError, SamplePart } from '@/lib/server/ports/model';
import type { Finish } from '../call/finish';
import { ContinuationText } from '../text/continuation-text';
import type { EchoLength } from '../text/echo-length';

export type EmitPart = (part: SamplePart) => void;

/** One completion on its way to the reader: tokens, then exactly one end or error. */
export class Candidate {
  isOver = false;
  hasTokens = false;
  hasLogprobs = false;
  readonly index: number;
  private readonly text: ContinuationText;
  private readonly emit: EmitPart;

  constructor(index: number, stops: readonly string[], echo: EchoLength | null, emit: EmitPart) {
    this.index = index;
    this.emit = emit;
    this.text = new ContinuationText(stops, echo, (token, logprob) => {
      emit(
        logprob === undefined ? { type: 'token', index, token } : { type: 'token', index, token, logprob },
      );
    });
  }

  /** True when a stop string ended it. */
  token(token: string, logprob: number | undefined): boolean {
    this.hasTokens = true;
    this.hasLogprobs ||= logprob !== undefined;
    const stopped = this.text.push(token, logprob);
    if (stopped) this.end('stop');
    return stopped;
  }

  end(finish: Finish): void {
    if (this.isOver) return;
    this.isOver = true;
    this.text.finish();
    this.emit({ type: 'end', index: this.index, finish });
  }

  fail({ code, message, isRetryable }: ModelError): void {
    if (this.isOver) return;
    this.isOver = true;
    this.text.finish();
    this.emit({ type: 'error', index: this.index, error: { code, message, retryable: isRetryable } });
  }
}
