import 'server-only';
import type { ChatReply } from '@/lib/server/ports/model';
import type { Lesson } from './scoring/next-token/lesson';

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
  /** A `top_p` of 1 is refused, which means nothing anyway. */
  noNeutralTopP: boolean;
  /** Whether one request can bring several completions; null until tried. */
  many: boolean | null;
  /** The best way to ask for JSON that was not refused; null until tried. */
  jsonMode: ChatReply['mode'] | null;
  /** Whether one request can have several prompts; null until tried. */
  promptLists: boolean | null;
  /** Which endpoint names the likeliest next tokens; null until tried. */
  topFrom: Endpoint | null;
  /** Which endpoint labels are drawn from; null until tried. */
  drawsFrom: Endpoint | null;
  /** Labels that were tried, and how each is written. */
  lessons: Map<string, Lesson>;
  /** So many of the likeliest tokens it gives at most, where it refused more. */
  topLogprobs: number | null;
  /** So many of them are asked for to score labels; null until tried. */
  topAsked: number | null;
  /** The most of them that it gave then; null until tried. */
  topGiven: number | null;
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
        promptLists: null,
        topFrom: null,
        drawsFrom: null,
        topLogprobs: null,
        topAsked: null,
        topGiven: null,
        withoutLogprobs: false,
        noNeutralTopP: false,
        ...assumed,
        refused: new Set(assumed.refused),
        lessons: new Map(),
      };
      known.set(key, facts);
      return facts;
    },
  };
};
