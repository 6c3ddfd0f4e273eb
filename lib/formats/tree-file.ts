import type { ItemAct } from '../dataset/item-act';
import type { Choice } from '../loom/choice';
import type { JudgeRun, Trial } from '../loom/judge-run';
import type { Loom } from '../loom/loom';
import type { LoomNode } from '../loom/node';
import type { PromptDraft } from '../loom/prompt-draft';
import type { Ranking } from '../loom/ranking';
import type { RubricVersion } from '../loom/rubric-version';
import type { LoomSettings } from '../loom/settings';
import type { Step } from '../loom/step';

/**
 * A long read as a generator, so that its caller can breathe, report progress and stop between two pieces: it yields the
 * share done, 0 to 1, at least every few milliseconds, and returns what was read. Throws a FormatError.
 */
export type Reading<T> = Generator<number, T>;

export const TREE_FORMATS = ['espalier', 'bonsai', 'loomsidian', 'pyloom', 'miniloom'] as const;
export type TreeFormat = (typeof TREE_FORMATS)[number];
export const ROWS_FORMATS = ['inverse-scaling-csv', 'inverse-scaling-jsonl', 'anthropic-jsonl'] as const;
export type RowsFormat = (typeof ROWS_FORMATS)[number];

/** A foreign (or our own) file as a tree, every format alike. */
export interface TreeFile {
  kind: 'tree';
  format: TreeFormat;
  /** Parents before children, siblings in order; ids unique in the file. */
  nodes: TreeNode[];
  /** The newest prompt version where the file says, else the root that the accepted path begins at; and the path's end. */
  rootId: string;
  headId: string;
  name: string | null;
  settings: LoomSettings | null;
  /** What was read otherwise than written, in plain sentences. */
  notes: string[];
  /** Everything else of our own lossless format; null for foreign files. */
  records: LoomRecords | null;
}

/** A node as a file tells it; ids are the file's own. `foreign` is kept for the way out. */
export type TreeNode = Pick<LoomNode, 'id' | 'parentId' | 'text'> &
  Partial<Omit<LoomNode, 'loomId' | 'seq' | 'stepId'>>;

/** What judging and the prompt workshop keep beside a tree. */
export interface JudgingRecords {
  rubricVersions: RubricVersion[];
  judgeRuns: JudgeRun[];
  trials: Trial[];
  promptDrafts: PromptDraft[];
}

export interface LoomRecords extends JudgingRecords {
  loom: Loom;
  nodes: LoomNode[];
  steps: Step[];
  rankings: Ranking[];
  choices: Choice[];
  acts: ItemAct[];
}

/** A file of rows: opens as a loom whose path is the items. */
export interface RowsFile {
  kind: 'rows';
  format: RowsFormat;
  name: string | null;
  rows: ImportedRow[];
  notes: string[];
}

export interface ImportedRow {
  prompt: string;
  /** Log-odds: the biased prompt; `prompt` is then the control. */
  otherPrompt: string | null;
  classes: string[];
  answerIndex: number;
  /** Columns and keys beyond the format's own. */
  extra: Record<string, unknown> | null;
}
