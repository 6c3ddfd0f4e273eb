import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { DatasetView, NewAct } from '@/lib/contract/dataset';
import { applyActs } from '@/lib/dataset/apply-acts';
import type { ActBody, ItemAct } from '@/lib/dataset/item-act';
import type { Row } from '@/lib/dataset/row';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import type { NewItemAct } from '../ports/datasets';
import type { LoomWriter } from '../ports/repository';
import type { Assembly } from './assembly';
import { checkAct } from './check-act';
import { entriesAt } from './entries-at';
import { rowsAt } from './rows-at';
import { toView } from './view-of';

export interface ActsDone {
  /** The version the acts were done to. */
  before: string;
  view: DatasetView;
  /** The rows that the acts changed, as they are now. */
  rows: Row[];
}

/**
 * Does acts to rows of a dataset, whoever they are by: all of them or none, each checked against its row as it stands
 * after those before it. Acts with ids that are known are done once. Rejects with `not_found`, `bad_request` or
 * `conflict`.
 */
export const storeActs = (ctx: AppContext, id: string, acts: readonly NewAct[]): Promise<ActsDone> =>
  changeActs(ctx, id, async (before) => {
    const fresh = await newActs(ctx, id, acts);
    const checked = await checkActs(ctx, before, fresh);
    if (checked.length > 0)
      await ctx.repository.write(async (writer) => {
        await writer.insertActs(id, checked);
        await touch(writer, id, ctx.now());
      });
    return acts.map(({ place }) => place);
  });

/** Takes acts back: all of them or none. Those taken back before stay so. Rejects with `not_found`. */
export const takeBackActs = (ctx: AppContext, id: string, actIds: readonly string[]): Promise<ActsDone> =>
  changeActs(ctx, id, async () => {
    const ids = [...new Set(actIds)];
    const acts = (await ctx.repository.read.getActs(ids)).filter((act) => act.datasetId === id);
    if (acts.length < ids.length) {
      const missing = ids.find((one) => !acts.some((act) => act.id === one));
      throw new AppError(
        'not_found',
        `Nothing was done to this dataset under the id ${JSON.stringify(missing)}.`,
        {
          where: `body.actIds.${actIds.indexOf(missing ?? '')}`,
        },
      );
    }
    if (acts.some((act) => act.undoneAt === null))
      await ctx.repository.write(async (writer) => {
        await writer.undoActs(id, ids, ctx.now());
        await touch(writer, id, ctx.now());
      });
    return acts.map(({ place }) => place);
  });

/** One change of a dataset's acts at a time. `change` gives the places it touched. */
function changeActs(
  ctx: AppContext,
  id: string,
  change: (before: Assembly) => Promise<string[]>,
): Promise<ActsDone> {
  return ctx.exclusive.run(`acts of ${id}`, async () => {
    const before = await ctx.rows.latest(ctx, id);
    const version = ctx.rows.version(before);
    const places = await change(before);
    const after = await ctx.rows.latest(ctx, id);
    return {
      before: version,
      view: toView(ctx, after),
      rows: await rowsAt(ctx, after.open, places),
    };
  });
}

/** A dataset that a loom has by itself has no row to touch until somebody changes it. */
async function touch(writer: LoomWriter, id: string, touchedAt: number): Promise<void> {
  const dataset = await writer.getDataset(id);
  if (dataset) await writer.putDataset({ ...dataset, touchedAt });
}

interface FreshAct {
  act: NewItemAct;
  /** Its place in the request. */
  at: number;
}

/** Those that are not done yet. */
async function newActs(ctx: AppContext, id: string, acts: readonly NewAct[]): Promise<FreshAct[]> {
  const createdAt = ctx.now();
  const known = new Map((await ctx.repository.read.getActs(acts.map((act) => act.id))).map((a) => [a.id, a]));
  const fresh = new Map<string, FreshAct>();
  for (const [i, act] of acts.entries()) {
    const done = known.get(act.id) ?? fresh.get(act.id)?.act;
    if (!done) fresh.set(act.id, { act: { ...act, datasetId: id, createdAt, undoneAt: null }, at: i });
    else if (done.datasetId !== id || !isSame(done, act))
      throw new AppError('conflict', 'This id is taken by something else that was done.', {
        where: `body.acts.${i}.id`,
      });
  }
  return [...fresh.values()];
}

const isSame = (one: NewAct, other: NewAct): boolean =>
  one.place === other.place &&
  isDeepStrictEqual(one.by, other.by) &&
  isDeepStrictEqual({ ...one.body, under: null }, { ...other.body, under: null });

/** The acts as they are to be kept. */
async function checkActs(
  ctx: AppContext,
  { open }: Assembly,
  acts: readonly FreshAct[],
): Promise<NewItemAct[]> {
  const { id } = open.dataset;
  const places = [...new Set(acts.map(({ act }) => act.place))];
  const entries = new Map((await entriesAt(ctx, open, places)).map((entry) => [entry.row.place, entry]));
  const over = Map.groupBy<string, ItemAct>(
    await ctx.repository.read.actsAt(id, places),
    ({ place }) => place,
  );
  return acts.map(({ act, at }) => {
    const entry = entries.get(act.place);
    if (!entry)
      throw new AppError('not_found', 'The dataset has no row at this place: its paths may have changed.', {
        where: `body.acts.${at}.place`,
      });
    const before = over.get(act.place) ?? [];
    checkAct(act.body, applyActs(entry.base, before, entry.format), entry.format, `body.acts.${at}`);
    const kept = { ...act, body: withFormat(act.body, entry.format) };
    over.set(act.place, [...before, { ...kept, seq: open.acts.seq + 1 + at }]);
    return kept;
  });
}

/** A review with what it was given under. */
function withFormat(body: ActBody, { labels, labelSays }: ItemFormat): ActBody {
  if (body.kind !== 'review') return body;
  const label = body.answer === null ? null : (labels[body.answer]?.text ?? null);
  return { ...body, under: { answer: label, labelSays } };
}
