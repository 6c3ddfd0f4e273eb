import 'server-only';
import { type Choice, isThinking, textOf, wireTokensOf } from './chunk';
import { type Finish, finishOf } from './finish';

/** Where the completions of one request go. */
export interface CallSink {
  /** True when this completion needs nothing more. */
  token(index: number, token: string, logprob: number | undefined): boolean;
  end(index: number, finish: Finish): void;
  /** Each choice as it came, before its text is taken. */
  raw?(choice: Choice): void;
}

type State = 'unseen' | 'open' | 'ended' | 'cut';

/** Follows each completion of one request from its first token to its finish_reason. */
export class ChoicesInFlight {
  private readonly sink: CallSink;
  private readonly states: State[];
  private left: number;
  /** Something arrived under an index that nobody asked for, or for a completion that the server had ended. */
  strayed = false;
  /** The model is at work: tokens come, or it reasons. */
  isAwake = false;

  constructor(n: number, sink: CallSink) {
    this.sink = sink;
    this.states = new Array<State>(n).fill('unseen');
    this.left = n;
  }

  get allOver(): boolean {
    return this.left === 0;
  }

  /** All are over, and at least one because the sink needed no more: the server may well go on writing. */
  get needsNoMore(): boolean {
    return this.left === 0 && this.states.includes('cut');
  }

  get anyBegan(): boolean {
    return this.states.some((state) => state !== 'unseen');
  }

  indicesOf(state: State): number[] {
    return this.states.flatMap((one, index) => (one === state ? [index] : []));
  }

  take(choice: Choice): void {
    const index = choice.index ?? 0;
    const text = textOf(choice);
    const finish = finishOf(choice.finish_reason);
    const state = typeof index === 'number' ? this.states[index] : undefined;
    if (state === 'cut') return;
    if (typeof index !== 'number' || state === undefined || state === 'ended') {
      this.strayed ||= text !== '' || finish !== null;
      return;
    }
    this.sink.raw?.(choice);
    if (text !== '') {
      this.states[index] = 'open';
      this.isAwake = true;
      if (this.pass(index, text, choice)) {
        this.close(index, 'cut');
        return;
      }
    } else if (!this.isAwake && isThinking(choice)) this.isAwake = true;
    if (finish === null) return;
    this.sink.end(index, finish);
    this.close(index, 'ended');
  }

  /** One sink token for each token of the model, where the server tells them apart. */
  private pass(index: number, text: string, choice: Choice): boolean {
    const wire = choice.logprobs ? wireTokensOf(choice) : null;
    if (wire === null || wire.tokens.length === 0) return this.sink.token(index, text, undefined);
    if (wire.tokens.length === 1) return this.sink.token(index, text, wire.logprobs[0]);
    if (wire.tokens.join('') !== text) return this.sink.token(index, text, sum(wire.logprobs));
    return wire.tokens.some((token, at) => token !== '' && this.sink.token(index, token, wire.logprobs[at]));
  }

  private close(index: number, state: 'ended' | 'cut'): void {
    this.states[index] = state;
    this.left--;
  }
}

const sum = (logprobs: readonly (number | undefined)[]): number | undefined =>
  logprobs.reduce<number | undefined>(
    (total, one) => (total === undefined || one === undefined ? undefined : total + one),
    0,
  );
