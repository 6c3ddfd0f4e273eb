import type { QualityReport } from '../dataset/quality/report';
import type { Row } from '../dataset/row';
import type { ItemFormat } from '../loom/item-format';
import type { Rubric, SamplerSettings } from '../loom/settings';

/** What goes into the head, card or manifest of an exported dataset. */
export interface DatasetFacts {
  title: string;
  /** See `datasetHash`; over the kept rows. */
  hash: string;
  /** Kept rows: those that are written. */
  rows: number;
  format: ItemFormat;
  found: number;
  drops: { reason: string; count: number }[];
  excluded: { reason: string; count: number }[];
  edited: number;
  /** Models that wrote items, and how many each wrote. `practice`: the practice model, a heuristic and no language model. */
  models: { model: string; practice: boolean; items: number }[];
  judges: { model: string; heuristic: boolean; items: number }[];
  rubric: Rubric | null;
  /** Accepts among the choices of a person that saw a suggestion. */
  agreement: { accepts: number; choices: number };
  making: Making;
  labels: { text: string; count: number; meaning: string }[];
  /** Kept rows with a control pair made for them as they stand; rows whose two prompts are the same; and the first row (its index) without a pair. */
  controls: { pairs: number; same: number; firstMissing: number | null };
  /** Steps that end in a kept row and left candidates behind: preference pairs. */
  pairs: number;
  /** Null where it is not asked for. */
  quality: QualityReport | null;
  /** Epoch ms. */
  madeAt: number;
  /** Version of Espalier. */
  version: string;
}

/** How the kept rows came about. */
export interface Making {
  /** Titles of the looms they come from, in the order of the dataset's sources. */
  looms: string[];
  /** Steps that kept rows end in, and all candidates there were at them. */
  steps: number;
  candidates: number;
  /** Kept rows by who took them at their step. */
  taken: { human: number; autopilot: number };
  /** Kept rows of a person who took another candidate than the suggestion. */
  overrides: number;
  /** Kept rows that no model proposed: typed by a person, read from a file. */
  written: number;
  imported: number;
  /** Items that stand in the prompts and are told apart. */
  fromPrompt: number;
  /** What the looms propose with now, each once. */
  samplers: Pick<SamplerSettings, 'model' | 'mode' | 'temperature' | 'topP' | 'maxTokens' | 'n'>[];
}

/** Kept rows in order; each call goes through them anew. */
export type RowSource = () => AsyncIterable<Row> | Iterable<Row>;

/** A candidate that was not taken, beside the row that was. */
export interface Pair {
  row: Row;
  /** The context both continue. */
  prompt: string;
  chosen: string;
  rejected: { nodeId: string; text: string; score: number | null }[];
  source: 'override' | 'blind' | 'accepted';
  judge: string | null;
  stepId: string;
}
export type PairSource = () => AsyncIterable<Pair> | Iterable<Pair>;

/** One file of an export: text pieces, or bytes. */
export interface ExportFile {
  /** With "/" for folders, relative to the archive. */
  name: string;
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** One way to carry a dataset out. */
export interface DatasetWriter {
  /** Such as ".classification.csv"; of the archive where `files` gives several. */
  extension: string;
  mediaType: string;
  /** Why there can be no such file of this dataset, in words for its owner; null when there can. */
  problem(facts: DatasetFacts): string | null;
  /** Lazily: nothing is read before the first chunk is asked for, and memory does not grow with the rows. */
  files(source: { rows: RowSource; pairs: PairSource; facts: DatasetFacts; stem: string }): ExportFile[];
}
