import type { ProbeReport } from '@/lib/contract/request';
import type { CandidateError } from '@/lib/loom/node';
import type { ContinuationMode } from '@/lib/loom/settings';
import type { LabelScore, ScoreMethod } from '@/lib/scaling/label-score';
import type { ScalingSettings, ScalingTask, ScoringFinding } from '@/lib/scaling/run';
import { isNamed } from './is-named';

/** How to draw a completion; natural units of the OpenAI API. */
export interface SampleParams {
  model: string;
  mode: ContinuationMode;
  temperature: number;
  topP: number;
  maxTokens: number;
  stop: string[];
  seed: number | null;
  /** Ask for token log probabilities where the server has them. */
  logprobs: boolean;
}

export interface SampleRequest {
  /** The document so far; the completion continues it. */
  prefix: string;
  n: number;
  params: SampleParams;
  /** The answer to write the next item for, as it stands in the text; a model that cannot be told says so in a notice. */
  wanted?: string;
  signal: AbortSignal;
}

export interface Usage {
  tokensIn: number | null;
  tokensOut: number | null;
}

/**
 * One part of n completions arriving side by side. Every index gets exactly one `end` or `error`, unless the
 * signal aborts. Errors are parts of the stream: one failed completion never fails the others.
 */
export type SamplePart =
  | { type: 'token'; index: number; token: string; logprob?: number }
  | { type: 'end'; index: number; finish: 'stop' | 'length' | 'content-filter' | 'other' }
  | { type: 'error'; index: number; error: CandidateError }
  /** Something was not done as asked ("temperature left out: this model refuses it"). Once per fact. */
  | { type: 'notice'; text: string }
  | ({ type: 'usage' } & Usage);

export interface ChatRequest {
  model: string;
  system: string;
  user: string;
  temperature: number;
  maxTokens: number;
  /** Ask for JSON of this JSON Schema; the adapter falls back json_schema → json_object → text and says which. */
  json: { name: string; schema: Record<string, unknown> } | null;
  /** Ask with each token for so many of the likeliest ones; absent asks for none. */
  topLogprobs?: number;
  signal: AbortSignal;
}

/** A token of a reply with the likeliest tokens at its place, natural-log probabilities. */
export interface ChatToken {
  token: string;
  top: { token: string; logprob: number }[];
}

export interface ChatReply extends Usage {
  /** Where `topLogprobs` was asked for and the server gave them. */
  tokens?: ChatToken[];
  text: string;
  mode: 'json_schema' | 'json_object' | 'text';
  ms: number;
  notices: string[];
}

/** How a model can be scored: every method but what a results file says. */
export type ScoringMethod = Exclude<ScoreMethod, 'imported'>;

export interface ScoringRequest {
  model: string;
  task: ScalingTask;
  /** Of the dataset: classes as they stand after the prompt, leading space included. */
  example: { prompt: string; classes: string[] };
  /** `best` looks for the first that works of echo, next-token and sampled. */
  method: ScalingSettings['method'];
  /** Questions under way at once; absent leaves it to the server’s kind. */
  concurrency?: number;
  /** Awaited before each request to the server but the first. */
  turn?(): Promise<void>;
  signal: AbortSignal;
}

/** What it took counts as what its items take. */
export interface ScoringCheck extends Partial<Usage> {
  /** Null where the model cannot be scored. */
  method: ScoringMethod | null;
  /** Each method that was tried, best first, with what a question of known answer gave. */
  findings: ScoringFinding[];
  /** In a sentence: how the model is scored, or why it cannot be. */
  reason: string;
}

export interface ItemRequest {
  model: string;
  method: ScoringMethod;
  prompt: string;
  /** Answers as they stand after the prompt, leading space included. */
  classes: string[];
  /** Draws, where the method is `sampled`. */
  samples: number;
  /** Awaited before each request to the server but the first. */
  turn?(): Promise<void>;
  signal: AbortSignal;
}

export interface ItemScored extends Usage {
  /** One for each class, in their order. */
  labels: LabelScore[];
}

export interface EmbedRequest {
  model: string;
  /** At least one, none of them empty. */
  texts: string[];
  signal: AbortSignal;
}

export interface Embeddings {
  /** One for each text in the order asked, all of one length. */
  vectors: Float32Array[];
  tokensIn: number | null;
}

/** A model server. `embed` rejects with a ModelError where there are no embeddings. `chat` rejects with a ModelError; `sample` never rejects but for a bug. */
export interface ModelPort {
  /** True where nothing follows instructions (the practice model): the interface says so. */
  readonly heuristic: boolean;
  sample(request: SampleRequest): AsyncIterable<SamplePart>;
  chat(request: ChatRequest): Promise<ChatReply>;
  /** Which method a model can be scored by, tried on questions whose answer is known. Rejects with a ModelError where the server is sick. */
  checkScoring(request: ScoringRequest): Promise<ScoringCheck>;
  /**
   * The log probability of each class after a prompt, by this method and no other. Rejects with a ModelError: `unscorable` where it is
   * this item that cannot be scored so (a token runs across the end of the prompt, two classes begin with the same token, no
   * log probabilities in this reply), every other code where it is the server or the model.
   */
  scoreItem(request: ItemRequest): Promise<ItemScored>;
  embed(request: EmbedRequest): Promise<Embeddings>;
  listModels(signal: AbortSignal): Promise<string[]>;
  probe(model: string | null, signal: AbortSignal): Promise<ProbeReport>;
}

/** What a model server did wrong, in words for the person who must act on it. */
export class ModelError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'ModelError');
  }

  readonly code: string;
  readonly isRetryable: boolean;
  /** How long the server asks to be left alone, in milliseconds; null where it does not say. */
  readonly retryAfterMs: number | null;

  constructor(code: string, message: string, isRetryable: boolean, retryAfterMs: number | null = null) {
    super(message);
    this.name = 'ModelError';
    this.code = code;
    this.isRetryable = isRetryable;
    this.retryAfterMs = retryAfterMs;
  }
}
