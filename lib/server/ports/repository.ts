import type { ProbeReport, ServerKind } from '@/lib/contract/request';
import type { LoomSummary, TreeShape } from '@/lib/contract/snapshot';
import type { Autopilot } from '@/lib/loom/autopilot';
import type { Choice } from '@/lib/loom/choice';
import type { Loom } from '@/lib/loom/loom';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { Step } from '@/lib/loom/step';
import type { DatasetReader, DatasetWriter } from './datasets';
import type { FlightReader } from './flights';
import { isNamed } from './is-named';
import type { JudgingReader, JudgingWriter } from './judging';
import type { RecordReader } from './record-pages';
import type { ScalingReader, ScalingWriter } from './scaling';

/** A model server as stored. `keyCipher` is sealed by the key vault and only it can open it. */
export interface ServerRow {
  id: string;
  name: string;
  kind: ServerKind;
  baseUrl: string;
  keyFrom: 'none' | 'env' | 'stored';
  keyEnv: string | null;
  keyCipher: string | null;
  keyHint: string | null;
  /** The origin the key was given for; it goes to no other. */
  keyOrigin: string | null;
  probe: ProbeReport | null;
  createdAt: number;
}

export type NewNode = Omit<LoomNode, 'seq'>;
/** What of a node may still change: while it arrives, when it ends, when it is ranked; a prompt until something grows from it. */
export type NodePatch = Partial<
  Pick<
    LoomNode,
    'text' | 'raw' | 'state' | 'finish' | 'error' | 'flags' | 'tokens' | 'logprob' | 'score' | 'model'
  >
>;

/** Loom rows without the numbers that the dataset room derives from their texts. */
export type LoomListRow = Omit<LoomSummary, 'items' | 'tail' | 'targetItems' | 'flags'> & { loom: Loom };

export interface LoomReader extends DatasetReader, RecordReader, JudgingReader, FlightReader, ScalingReader {
  getLoom(id: string): Promise<Loom | null>;
  listLooms(options: { archived: boolean }): Promise<LoomListRow[]>;
  getNode(id: string): Promise<LoomNode | null>;
  /** In the order asked; unknown ids, and ids of other looms, are left out. */
  getNodes(loomId: string, ids: string[]): Promise<LoomNode[]>;
  /** Root first; empty when the node is unknown. One recursive query, any depth. */
  getPath(nodeId: string): Promise<LoomNode[]>;
  getShape(loomId: string): Promise<TreeShape>;
  /** All nodes of a loom in seq order, by keyset pages of `size`: after each page the connection is free. */
  pageNodes(loomId: string, afterSeq: number, size: number): Promise<LoomNode[]>;
  getStep(id: string): Promise<Step | null>;
  /** The newest step whose parent is this node. */
  stepUnder(nodeId: string): Promise<Step | null>;
  /** Every step of a loom, oldest first. */
  stepsOfLoom(loomId: string): Promise<Step[]>;
  nodesOfStep(stepId: string): Promise<LoomNode[]>;
  rankingsOfStep(stepId: string): Promise<Ranking[]>;
  choicesOfStep(stepId: string): Promise<Choice[]>;
  /** The newest choice of a loom that is not undone. */
  lastChoice(loomId: string): Promise<Choice | null>;
  /** The newest standing choice that took this node. */
  choiceOfNode(nodeId: string): Promise<Choice | null>;
  getChoice(id: string): Promise<Choice | null>;
  agreement(loomId: string): Promise<{ accepts: number; choices: number }>;
  tokensSpent(loomId: string): Promise<number>;
  searchNodes(loomId: string, text: string, limit: number): Promise<{ id: string; excerpt: string }[]>;
  getAutopilot(loomId: string): Promise<Autopilot | null>;
  autopilotsOn(): Promise<Autopilot[]>;
  /** Steps left `proposing` or `judging` by a server that went down. */
  runningSteps(): Promise<Step[]>;
  /** Whether any of these ids is one of that table's, in whichever loom. */
  anyIdTaken(table: RecordTable, ids: string[]): Promise<boolean>;
}

/** Tables whose records come along with a loom, each with an id of its own. */
export type RecordTable =
  | 'looms'
  | 'nodes'
  | 'steps'
  | 'rankings'
  | 'choices'
  | 'itemActs'
  | 'datasets'
  | 'rubricVersions'
  | 'judgeRuns'
  | 'trials'
  | 'promptDrafts';

/** Writers exist only inside `repository.write`, which is one transaction. Reads inside it see its writes. */
export interface LoomWriter extends LoomReader, DatasetWriter, JudgingWriter, ScalingWriter {
  insertLoom(loom: Loom): Promise<void>;
  updateLoom(id: string, patch: Partial<Omit<Loom, 'id' | 'createdAt'>>): Promise<void>;
  /** Assigns the next `seq` numbers of the loom in list order; parents before children. Chunks of 500. */
  insertNodes(loomId: string, nodes: NewNode[]): Promise<LoomNode[]>;
  updateNode(id: string, patch: NodePatch): Promise<void>;
  insertStep(step: Step): Promise<void>;
  updateStep(
    id: string,
    patch: Partial<
      Pick<
        Step,
        'state' | 'rounds' | 'notices' | 'updatedAt' | 'sampler' | 'judge' | 'by' | 'speculated' | 'tokens'
      >
    >,
  ): Promise<void>;
  insertRanking(ranking: Ranking): Promise<void>;
  insertChoice(choice: Choice): Promise<void>;
  undoChoice(id: string, at: number): Promise<void>;
  /** Of a choice that has none; `missing` where there is no such choice. */
  addReason(id: string, given: Pick<Choice, 'reason' | 'reasonCode'>): Promise<void>;
  putAutopilot(autopilot: Autopilot): Promise<void>;
  /** Adds to the loom's running count of tokens spent. */
  addTokens(loomId: string, tokens: number): Promise<void>;
}

export interface ServerStore {
  list(): Promise<ServerRow[]>;
  get(id: string): Promise<ServerRow | null>;
  put(row: ServerRow): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface Repository {
  read: LoomReader;
  /**
   * Runs in one transaction: all of it or nothing. Transactions come one at a time, so what was read in one still holds
   * when it commits; wait for nothing but the writer inside. Rejects with what `work` threw, or a StorageError.
   */
  write<T>(work: (writer: LoomWriter) => Promise<T>): Promise<T>;
  servers: ServerStore;
  /** Closes once the transactions asked for so far are through; twice is once. */
  close(): Promise<void>;
}

/**
 * What the storage would not do, the same on every database. `duplicate`: an id is taken. `missing`: something referred
 * to is not there. `unreadable`: a record is not what its schema says. `misuse`: a transaction used wrongly.
 * `unavailable`: the database cannot be reached, written or trusted.
 */
export class StorageError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'StorageError');
  }

  readonly code: 'duplicate' | 'missing' | 'unreadable' | 'misuse' | 'unavailable';

  constructor(code: StorageError['code'], message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StorageError';
    this.code = code;
  }
}
