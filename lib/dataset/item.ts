import { z } from 'zod';
import type { LoomNode, NodeOrigin, NodeState } from '../loom/node';

/** A piece of one node's text: UTF-16 code units `from` (inclusive) to `to` (exclusive). */
export const spanSchema = z.object({ nodeId: z.string(), from: z.int(), to: z.int() });
export type Span = z.infer<typeof spanSchema>;

/** One row of the dataset, parsed from a path. */
export const itemSchema = z.object({
  /** Hash of question and label: the same item has the same id in every loom. */
  id: z.string(),
  /** Place among the items of the path, from 0. */
  index: z.int(),
  question: z.string(),
  /** The label exactly as the format has it; where the format has no labels, the answer as it stands in the text. */
  label: z.string(),
  /** Place among the format's labels, -1 where it has none. */
  labelIndex: z.int(),
  /** From the prefix to the end of the label, line ends as LF. */
  text: z.string(),
  /** `text` up to and including the answer prefix: what a model under test is shown. */
  prompt: z.string(),
  /** The question as duplicates are compared: see `foldText`. */
  key: z.string(),
  spans: z.array(spanSchema),
  /** The node the item ends in. */
  endsAt: z.string(),
});
export type Item = z.infer<typeof itemSchema>;

export const dropReasonSchema = z.enum([
  'no-answer',
  'unknown-label',
  'duplicate',
  'conflicting-duplicate',
  'truncated',
  'outside',
]);
export type DropReason = z.infer<typeof dropReasonSchema>;

/** A piece of the path that did not become an item, and why. `outside` is text that no item begins. */
export const dropSchema = z.object({
  reason: dropReasonSchema,
  message: z.string(),
  text: z.string(),
  spans: z.array(spanSchema),
});
export type Drop = z.infer<typeof dropSchema>;

/** A node of the path, as far as parsing needs it. */
export interface Segment {
  nodeId: string;
  text: string;
  origin: NodeOrigin;
  finish: LoomNode['finish'];
  state: NodeState;
}

export interface ParseResult {
  items: Item[];
  /** Items begun outside the prompt: kept and dropped ones, without drops of reason `outside`. */
  found: number;
  kept: number;
  drops: Drop[];
  /** Items wholly inside the prompt. */
  fromPrompt: number;
  promptItems: Item[];
}
