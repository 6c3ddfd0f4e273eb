import type { Dataset } from '@/lib/dataset/dataset';
import type { Segment } from '@/lib/dataset/item';
import type { ItemAct } from '@/lib/dataset/item-act';
import type { Choice } from '@/lib/loom/choice';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';

export type NewItemAct = Omit<ItemAct, 'seq'>;

/** How far the acts of a dataset have come: the last `seq`, and the number of the last change (an act, or its undoing); -1 for none. */
export interface ActsMark {
  seq: number;
  change: number;
}

/** How far a loom's records have come. Equal marks: no step of the loom has other candidates, rankings or choices than it had. */
export interface LoomMark {
  nodeSeq: number;
  rankingSeq: number;
  choiceSeq: number;
  undone: number;
  /** Steps that run, in order of their ids: their candidates still arrive. */
  running: string[];
}

/** One climb towards the root. */
export interface Climb {
  /** From the node upwards. */
  seqs: number[];
  /** The node to climb on from; null at the root. */
  above: string | null;
}

/** What a row says of the node its item ends in. */
export type RowNode = Pick<LoomNode, 'id' | 'stepId' | 'origin' | 'model' | 'score'>;
export type RowRanking = Pick<Ranking, 'id' | 'judge' | 'suggestion' | 'confidence'>;

/** The candidates of a step beside one of them that could have been taken as well. */
export interface Siblings {
  nodeId: string;
  count: number;
  /** Of these, the ones that say something else and were not taken on another branch. */
  others: number;
}

export interface Embedding {
  hash: string;
  dimensions: number;
  /** Little-endian float32, base64. */
  vector: string;
}

export interface DatasetReader {
  getDataset(id: string): Promise<Dataset | null>;
  /** Those that were made or changed by somebody, latest touched first. */
  listDatasets(): Promise<Dataset[]>;

  /** Up from a node (it included), at most `levels` nodes; the whole path in steps of bounded size. */
  climb(nodeId: string, levels: number): Promise<Climb>;
  /** Nodes of one loom by their ascending `seq`, as far as parsing needs them. */
  segments(loomId: string, seqs: readonly number[]): Promise<Segment[]>;

  /** Nodes, and what belongs to them, by node id; unknown ids are left out. */
  rowNodes(ids: string[]): Promise<RowNode[]>;
  /** The newest standing choice of each node that has one. */
  choicesOfNodes(nodeIds: string[]): Promise<Choice[]>;
  rowRankings(ids: string[]): Promise<RowRanking[]>;
  siblingsOf(nodeIds: string[]): Promise<Siblings[]>;
  /** Candidates of these steps that can be taken, each step's in order. */
  takeableOfSteps(stepIds: string[]): Promise<LoomNode[]>;

  loomMark(loomId: string): Promise<LoomMark>;
  /** The steps that got candidates, rankings or choices after the mark. */
  stepsSince(loomId: string, mark: LoomMark): Promise<string[]>;

  actsMark(datasetId: string): Promise<ActsMark>;
  /** In order, as they were at `mark` (default: as they are), undone ones too. */
  actsAt(datasetId: string, places: string[], mark?: ActsMark): Promise<ItemAct[]>;
  /** Where acts were added or undone after the mark. */
  placesSince(datasetId: string, mark: ActsMark): Promise<string[]>;
  /** All acts of a dataset in order, undone ones too, by keyset pages. */
  pageActs(datasetId: string, afterSeq: number, size: number): Promise<ItemAct[]>;
  getActs(ids: string[]): Promise<ItemAct[]>;
  /** When an act of a dataset was last done or undone, epoch ms; 0 where none was. */
  lastActAt(datasetId: string): Promise<number>;

  /** Those that are kept, in no order. `model` names server and model together. */
  getEmbeddings(model: string, hashes: string[]): Promise<Embedding[]>;
}

export interface DatasetWriter {
  /** Inserts it, or puts it over the one that is there. */
  putDataset(dataset: Dataset): Promise<void>;
  /** Assigns the next `seq` numbers of the dataset in list order. */
  insertActs(datasetId: string, acts: NewItemAct[]): Promise<ItemAct[]>;
  /** Those undone before stay as they are. */
  undoActs(datasetId: string, ids: string[], at: number): Promise<void>;
  /** A vector that is there already stays. */
  putEmbeddings(model: string, embeddings: Embedding[]): Promise<void>;
}
