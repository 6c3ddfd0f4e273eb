import type { PatchLoom, PutChoice, ServerView } from '../contract/request';
import type { AutopilotLimits } from '../loom/autopilot';
import type { Choice, OverrideReason } from '../loom/choice';
import type { LoomNode } from '../loom/node';
import type { Direction } from '../loom/tree';
import type { Connection, EventStream, EventStreamOptions } from './event-stream';
import type { Schedule } from './frame-batch';
import type { LoomApi, SearchHit } from './loom-api';
import type { LoomData } from './loom-data';
import type { OwnOrder } from './own-order';

/** What the store needs of the world; tests hand in their own. */
export interface LoomStoreDeps {
  api: LoomApi;
  openStream(options: Omit<EventStreamOptions, 'loomId'>): EventStream;
  newId(): string;
  schedule: Schedule;
  now(): number;
}

/** What the page has asked of the server and not heard back about; keys wait meanwhile. */
export type Pending =
  | 'choice'
  | 'reason'
  | 'undo'
  | 'head'
  | 'propose'
  | 'more'
  | 'stop'
  | 'rank'
  | 'autopilot';

export interface Message {
  text: string;
  tone: 'plain' | 'warn';
}

/** Two choices for one step: the one that stands, and the one this page wanted. */
export interface Conflict {
  stepId: string;
  /** Null when the choice this page saw was undone meanwhile. */
  existing: Choice | null;
  /** The node that stands. */
  node: LoomNode | null;
  /** The text this page wanted to take. */
  yours: string;
  asked: PutChoice;
}

export type LoomDialog = 'keys' | 'search' | 'export' | 'settings' | 'quality';

/** Brings a node into view, each time `nonce` changes. */
export interface FocusRequest {
  id: string;
  nonce: number;
}

export interface ConnectionSlice {
  connection: Connection;
  /** Follows the loom's events until the function it returns is called. */
  connect(): () => void;
}

export interface TextsSlice {
  /** Asks for nodes that are not known yet; requests close to each other go together. */
  needTexts(ids: readonly string[]): void;
  needStep(stepId: string): Promise<void>;
  /** The step that could not be read, and why. */
  stepError: { stepId: string; text: string } | null;
  search(text: string, signal: AbortSignal): Promise<SearchHit[]>;
}

export interface StepSlice {
  /** Starts a step at a node (the selected one, else the head); the head goes there first. */
  propose(parentId?: string): Promise<void>;
  more(retryOf?: string): Promise<void>;
  stop(): Promise<void>;
  rank(): Promise<void>;
}

export interface ChoiceSlice {
  conflict: Conflict | null;
  /** When the shown order last changed under the reader's eyes, in epoch milliseconds. */
  orderedAt: number;
  /** A candidate that is being taken and whose next step is here already: that step is shown while the server is asked. */
  takingId: string | null;
  /** The blind step that was chosen here before its judge was done. */
  awaitedId: string | null;
  take(nodeId: string): Promise<void>;
  takeEdited(): Promise<void>;
  /** Takes the first of the person's own order, else the suggestion; at a blind step without an order nothing. */
  accept(): Promise<void>;
  /** Takes the candidate shown with this number, from 1. */
  takeNumber(number: number): Promise<void>;
  undo(): Promise<void>;
  resolveConflict(keep: 'theirs' | 'mine'): Promise<void>;
}

export interface OrderSlice {
  /** The person's own orders of steps that wait for a choice, by step. */
  orders: ReadonlyMap<string, OwnOrder>;
  /** Puts a candidate behind those ranked so far, or takes it out again. */
  toggleInOrder(nodeId: string): void;
  /** As `toggleInOrder`, by the number it is shown with. */
  rankNumber(number: number): void;
  /** Moves a candidate to a place of the list as it is shown, from 0. */
  moveInOrder(nodeId: string, place: number): void;
  clearOrder(): void;
}

export interface ReasonSlice {
  /** Why the next choice is made: in words, from the list, or both. */
  reason: string;
  reasonCode: OverrideReason | null;
  reasonOpen: boolean;
  /** The last override made here without a reason, which is asked for; see `unexplained`. */
  whyAsked: { stepId: string; choiceId: string } | null;
  whyOpen: boolean;
  setReason(reason: string): void;
  setReasonCode(code: OverrideReason | null): void;
  openReason(open: boolean): void;
  openWhy(open: boolean): void;
  /** Asks no more for that reason. */
  leaveWhy(): void;
  /** Keeps a reason with the last override. */
  explain(reason: string, code: OverrideReason | null): Promise<void>;
}

export interface HeadSlice {
  moveHead(nodeId: string): Promise<boolean>;
  /** To where the step began that led to the head; the branch stays. */
  back(): Promise<void>;
  rename(title: string): Promise<boolean>;
  /** With `keep`, off is a pause, and on goes on from there. */
  setAutopilot(on: boolean, limits?: AutopilotLimits, keep?: boolean): Promise<void>;
}

/** What the settings sheet asks for; all reject with a reason fit to show. */
export interface SettingsSlice {
  save(patch: PatchLoom): Promise<void>;
  editPrompt(text: string): Promise<void>;
  readServers(): Promise<ServerView[]>;
}

export interface UiSlice {
  /** Null follows the head. */
  selectedId: string | null;
  /** The candidate under the hand in the panel. */
  pointedId: string | null;
  editing: { stepId: string; from: string; text: string } | null;
  dialog: LoomDialog | null;
  /** Whether the tree is shown as a list beside the canvas. */
  outlineOpen: boolean;
  message: Message | null;
  focusRequest: FocusRequest | null;
  select(nodeId: string | null): void;
  walk(direction: Direction): void;
  point(nodeId: string | null): void;
  edit(nodeId?: string): void;
  editText(text: string): void;
  cancelEdit(): void;
  openDialog(dialog: LoomDialog | null): void;
  toggleOutline(): void;
  focus(nodeId: string): void;
  say(text: string, tone?: Message['tone']): void;
}

export interface PendingSlice {
  pending: Pending | null;
  /** Runs one request at a time; says what went wrong. False when it failed or another is under way. */
  run(pending: Pending, work: () => Promise<void>): Promise<boolean>;
}

export type LoomState = LoomData &
  ConnectionSlice &
  TextsSlice &
  PendingSlice &
  StepSlice &
  ChoiceSlice &
  OrderSlice &
  ReasonSlice &
  HeadSlice &
  SettingsSlice &
  UiSlice;

type Patch = Partial<LoomState> | ((state: LoomState) => Partial<LoomState>);
export interface SliceTools {
  set(patch: Patch): void;
  get(): LoomState;
  deps: LoomStoreDeps;
}
/** Makes one part of the store. */
export type Slice<T> = (tools: SliceTools) => T;
