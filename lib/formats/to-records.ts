import type { Loom } from '../loom/loom';
import type { LoomNode } from '../loom/node';
import { copyRecords } from './espalier/copy';
import { newRecords } from './tree/new-records';
import type { LoomRecords, Reading, TreeFile } from './tree-file';

/** What is to be stored of a file. */
export interface TreeRecords extends Omit<LoomRecords, 'loom'> {
  /** Of the loom that the records belong to. */
  loomId: string;
  /** Parents before children, `seq` ascending from 0. */
  nodes: LoomNode[];
  /** The newest prompt version where the file says, else the root that the accepted path begins at. */
  rootId: string;
  headId: string;
  /** The loom as the file has it, under its new ids; null for foreign files. */
  loom: Loom | null;
}

export interface RecordsOptions {
  loomId: string;
  newId: () => string;
  /** Stands in where the file has no time; epoch ms. */
  now: number;
  /**
   * Our own format only: every id, the loom's too, is kept as it is, and `loomId` and `newId` are not asked. Otherwise all
   * are mapped, the same id to the same new one wherever it stands.
   */
  keepIds?: boolean;
}

/** A file as records of a loom. Nodes that were still arriving when the file was written become `interrupted`. */
export const toRecords = (file: TreeFile, options: RecordsOptions): Reading<TreeRecords> =>
  file.records ? copyRecords(file.records, options) : newRecords(file, options);
