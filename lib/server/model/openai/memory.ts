import 'server-only';
import type { ChatReply, LabelScores } from '@/lib/server/ports/model';

export type Endpoint = 'completions' | 'chat';

/** The parameters that a model may refuse and that a request can do without. */
export const DROPPABLE = [
  'temperature',
  'top_p',
  'seed',
  'stop',
  'logprobs',
  'stream_options',
  'max_tokens',
] as const;
export type Droppable = (typeof DROPPABLE)[number];

/** What was found out about one model at one endpoint of one server. */
export interface ModelFacts {
  /** Left out of every request from then on (`max_tokens` becomes `max_completion_tokens`). */
  refused: Set<Droppable>;
  /** Whether one request can bring several completions; null until tried. */
  many: boolean | null;
  /** The best way to ask for JSON that was not refused; null until tried. */
  jsonMode: ChatReply['mode'] | null;
  /** The best way to score labels that worked; null until tried. */
  scoring: LabelScores['method'] | 'chat-next-token' | null;
  /** So many of the likeliest tokens it gives at most, where it refused more. */
  topLogprobs: number | null;
  /** Log probabilities were asked for and none came. */
  withoutLogprobs: boolean;
}

export interface ServerMemory {
  of(endpoint: Endpoint, model: string): ModelFacts;
}

/** Facts start from the least assumption: everything works until the server says otherwise. */
export const createServerMemory = (assumed: Partial<ModelFacts> = {}): ServerMemory => {
  const known = new Map<string, ModelFacts>();
  return {
    of: (endpoint, model) => {
      const key = `${endpoint} ${model}`;
      const facts = known.get(key) ?? {
        many: null,
        jsonMode: null,
        scoring: null,
        topLogprobs: null,
        withoutLogprobs: false,
        ...assumed,
        refused: new Set(assumed.refused),
      };
      known.set(key, facts);
      return facts;
    },
  };
};
