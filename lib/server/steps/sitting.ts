import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import { hash32 } from '@/lib/loom/judge/hash';
import { opaqueIds } from '@/lib/loom/judge/opaque-ids';
import type { LoomNode } from '@/lib/loom/node';
import type { JudgeCall, NoSuggestion } from '@/lib/loom/ranking';
import type { ModelPort } from '../ports/model';
import { askJudge, type Shown } from './ask-judge';
import type { Outcome, RankInput } from './rank-input';

/** A way to have candidates ranked. Yields progress, returns what it came to; stores nothing. */
export type Method = (sitting: Sitting) => AsyncGenerator<LoomEvent, Outcome>;

/** One sitting of the judge over the candidates of a step. Chance comes from the ranking's id alone. */
export class Sitting {
  readonly model: ModelPort;
  readonly input: RankInput;
  readonly signal: AbortSignal;
  readonly seed: number;
  /** What was not done as asked, each fact once. */
  readonly notices = new Set<string>();

  constructor(model: ModelPort, input: RankInput, signal: AbortSignal) {
    this.model = model;
    this.input = input;
    this.signal = signal;
    this.seed = hash32(input.rankingId);
  }

  readonly notice = (text: string): void => {
    this.notices.add(text);
  };

  /** Asks for an order of candidates as they are shown; `salt` tells the calls of a sitting apart. */
  ask(kind: JudgeCall['kind'], order: LoomNode[], salt: number): Promise<JudgeCall> {
    const { judge, ground } = this.input;
    const question = { ...ground, kind, shown: this.shown(order, salt) };
    return askJudge(this.model, judge, question, this.signal, this.notice);
  }

  shown(order: LoomNode[], salt: number): Shown[] {
    const ids = opaqueIds(order.length, this.seed + salt);
    return order.map((node, i) => ({
      opaqueId: ids[i] as string,
      nodeId: node.id,
      text: node.text.trim(),
      similarity: this.input.similarities.get(node.id) ?? null,
    }));
  }

  /** Waits for calls that run at once, yields progress as they come in, and returns them in the order asked. */
  async *inOrder(before: number, asked: Promise<JudgeCall>[]): AsyncGenerator<LoomEvent, JudgeCall[]> {
    const pending = new Map(asked.map((call, i) => [i, call.then(() => i)]));
    while (pending.size > 0) {
      pending.delete(await Promise.race(pending.values()));
      yield this.progress(before + asked.length - pending.size, before + asked.length);
    }
    return Promise.all(asked);
  }

  start = (calls: number): LoomEvent => ({ type: 'judge-start', stepId: this.input.stepId, calls });

  progress = (done: number, calls: number): LoomEvent => ({
    type: 'judge-progress',
    stepId: this.input.stepId,
    done,
    calls,
  });
}

export const STOPPED: NoSuggestion = { code: 'stopped', message: 'Stopped before the judge was done.' };

/** No call could be read. */
export function unread(calls: readonly JudgeCall[]): NoSuggestion {
  const error = calls.find((c) => c.error)?.error ?? 'no reply';
  return calls.every((c) => c.replies.at(-1)?.text === '')
    ? { code: 'judge-failed', message: `The judge could not be asked: ${error}` }
    : { code: 'unparsable', message: `The judge’s replies could not be read: ${error}.` };
}
