import 'server-only';

/** Patience of the engine. Times in milliseconds. */
export interface EngineTiming {
  /** The first pause after a failure that may pass; each further one is twice as long, at most `pauseCapMs`. */
  pauseMs: number;
  pauseCapMs: number;
  /** Failures in a row, with a pause after each, after which a server counts as gone. */
  outageTries: number;
  /** The same where it says that it is asked too often: it is there, and will have time again. */
  rateLimitTries: number;
  /** How often one item may fail in ways that may pass, while others do not, before the fault is the item’s. */
  itemTries: number;
  /** So many items at the start that fail alike, and none that does not: the fault is the model’s. */
  sameErrors: number;
  /** How long scores are collected for one transaction, at least and at most. */
  gatherMs: number;
  gatherMostMs: number;
  /** What requests under way get to end after a pause before they are cut off. */
  graceMs: number;
  /** How often a transaction is tried, and the first pause between two tries; each further one is twice as long. */
  storeTries: number;
  storePauseMs: number;
}

export const ENGINE_TIMING: EngineTiming = {
  pauseMs: 1_000,
  pauseCapMs: 60_000,
  outageTries: 10,
  rateLimitTries: 60,
  itemTries: 4,
  sameErrors: 20,
  gatherMs: 40,
  gatherMostMs: 400,
  graceMs: 30_000,
  storeTries: 5,
  storePauseMs: 500,
};
