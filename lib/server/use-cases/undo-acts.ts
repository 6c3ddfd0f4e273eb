import 'server-only';
import type { AppContext } from '../app-context';
import { type ActsDone, takeBackActs } from '../datasets/store-acts';

/** Takes acts on rows back; what they said stays on record. */
export const undoActs = (ctx: AppContext, id: string, actIds: readonly string[]): Promise<ActsDone> =>
  takeBackActs(ctx, id, actIds);
