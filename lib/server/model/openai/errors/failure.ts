import 'server-only';
import type { ModelError } from '@/lib/server/ports/model';

/** What a server said when it turned a request down. */
export interface Refusal {
  status: number;
  /** The parameter that the server blames, where it names one. */
  param: string | null;
  code: string | null;
  text: string;
}

/** A call that went wrong: what to tell, and what may be tried. */
export interface Failure {
  error: ModelError;
  /** The same request may well work in a moment. */
  isTransient: boolean;
  /** How long the server asks to wait; null when it does not say. */
  retryAfterMs: number | null;
  refusal: Refusal | null;
}

/** Carries a failure through code that throws. */
export class CallFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.error.message);
    this.failure = failure;
    this.name = 'CallFailed';
  }
}
