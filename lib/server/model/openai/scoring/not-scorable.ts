import 'server-only';

/**
 * One item cannot be scored by a method. `reply`: only this reply was at fault, others may do. `labels`: these labels after this
 * prompt can never be.
 */
export class NotScorable extends Error {
  readonly fault: 'reply' | 'labels';

  /** `message` is a whole sentence. */
  constructor(fault: NotScorable['fault'], message: string) {
    super(message);
    this.name = 'NotScorable';
    this.fault = fault;
  }
}

/** A label as it is named in a sentence: its spaces can be seen. */
export const named = (label: string): string => JSON.stringify(label);
