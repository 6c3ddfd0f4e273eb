import 'server-only';
import type { ImportPreview } from '@/lib/contract/importing';
import type { JudgingRecords } from '@/lib/formats/tree-file';
import type { Choice } from '@/lib/loom/choice';
import type { Loom } from '@/lib/loom/loom';
import type { Ranking } from '@/lib/loom/ranking';
import type { Step } from '@/lib/loom/step';
import type { NewItemAct } from '../ports/datasets';
import type { NewNode } from '../ports/repository';
import type { Watch } from './in-slices';

/** A file that was read: what it would become, before anything of it is written. */
export interface Plan {
  preview: ImportPreview;
  /** Makes the records of the loom, each with its id. */
  prepare(title: string, watch: Watch): Promise<NewRecords>;
}

/** A whole loom, to be written. */
export interface NewRecords {
  loom: Loom;
  /** Parents before children. */
  nodes: readonly NewNode[];
  steps: readonly Step[];
  rankings: readonly Ranking[];
  choices: readonly Choice[];
  /** Of the loom's own dataset. */
  acts: readonly NewItemAct[];
  /** Null for files that cannot hold it. */
  judging: JudgingRecords | null;
}
