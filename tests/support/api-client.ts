import { createParser } from 'eventsource-parser';
import { nanoid } from 'nanoid';
import type { LoomEvent, StreamMessage } from '@/lib/contract/event';
import type { LoomSnapshot, StepView } from '@/lib/contract/snapshot';
import type { Choice } from '@/lib/loom/choice';
import type { Loom } from '@/lib/loom/loom';

export interface Answer<T = unknown> {
  status: number;
  body: T;
}

/** Asks the same of every step, whatever it was asked before. */
export const PLAIN_JUDGE = {
  method: 'kemeny',
  minConfidence: 0.6,
  blindShare: 0,
  overridesShown: 0,
} as const;

/** The HTTP API as a script would use it. */
export class ApiClient {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async call<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await fetch(this.url + path, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as T };
  }

  /** As `call`, but anything other than success throws. */
  async ok<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.call<T>(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A loom from a template whose judge is as plain as can be: no step is blind, all rotations are asked, nothing is proposed ahead. */
  async createLoom(template = 'tempting-but-wrong'): Promise<Loom> {
    const { loom } = await this.ok<{ loom: Loom }>('POST', '/api/looms', { title: 'A loom', template });
    const settings = {
      judge: { ...loom.settings.judge, ...PLAIN_JUDGE },
      speculation: { on: false, depth: 1, tokens: null },
    };
    return (await this.ok<{ loom: Loom }>('PATCH', `/api/looms/${loom.id}`, { settings })).loom;
  }

  open = (loomId: string) => this.ok<LoomSnapshot>('GET', `/api/looms/${loomId}`);
  step = (stepId: string) => this.ok<StepView>('GET', `/api/steps/${stepId}`);

  startStep(loomId: string, parentId: string, stepId = nanoid()): Promise<StepView> {
    return this.ok('POST', `/api/looms/${loomId}/steps`, { stepId, parentId });
  }

  /** Starts a step at the head and waits for its end. */
  async runStep(loomId: string): Promise<StepView> {
    const { loom } = await this.open(loomId);
    const { step } = await this.startStep(loomId, loom.headId);
    return this.ended(step.id);
  }

  async ended(stepId: string): Promise<StepView> {
    for (let tries = 0; tries < 2000; tries++) {
      const view = await this.step(stepId);
      if (view.step.state === 'open' || view.step.state === 'interrupted') return view;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`step ${stepId} did not end`);
  }

  choose(view: StepView, nodeId: string, more: Record<string, unknown> = {}) {
    const standing = view.choices.filter((choice) => choice.undoneAt === null).at(-1);
    return this.call<{ choice: Choice; headId: string }>('PUT', `/api/steps/${view.step.id}/choice`, {
      choiceId: nanoid(),
      nodeId,
      expects: standing?.id ?? null,
      rankingId: view.rankings.at(-1)?.id ?? null,
      suggestionVisible: true,
      reason: null,
      edited: null,
      ...more,
    });
  }

  /** The events of a loom from a cursor on, until `signal` aborts. */
  async *events(loomId: string, cursor: string, signal: AbortSignal): AsyncGenerator<StreamMessage> {
    const response = await fetch(`${this.url}/api/looms/${loomId}/events?after=${cursor}`, { signal });
    if (!response.ok || !response.body)
      throw new Error(`events: ${response.status} ${await response.text()}`);
    const ready: StreamMessage[] = [];
    const parser = createParser({ onEvent: ({ data }) => ready.push(JSON.parse(data)) });
    const decoder = new TextDecoder();
    for await (const chunk of response.body) {
      parser.feed(decoder.decode(chunk, { stream: true }));
      yield* ready.splice(0);
    }
  }

  /** Collects events until one fits. */
  async eventsUntil(
    loomId: string,
    cursor: string,
    last: (event: LoomEvent) => boolean,
  ): Promise<LoomEvent[]> {
    const controller = new AbortController();
    const out: LoomEvent[] = [];
    for await (const message of this.events(loomId, cursor, controller.signal)) {
      if (message.type === 'resync') throw new Error('resync');
      out.push(message.event);
      if (last(message.event)) break;
    }
    controller.abort();
    return out;
  }
}
