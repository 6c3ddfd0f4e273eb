import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ItemAct } from '@/lib/dataset/item-act';
import type { Choice } from '@/lib/loom/choice';
import type { Loom } from '@/lib/loom/loom';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import type { Page, PageAt } from '../ports/record-pages';

const PAGE = 1000;
/** A ranking holds every word of its calls: tens of kilobytes. */
const RANKINGS = 50;

/** A loom with all its records as they were when it was opened; each source goes through its records anew, by pages. */
export interface LoomRecordSources {
  loom: Loom;
  nodes(): AsyncGenerator<LoomNode>;
  /** Nodes by id; those that are not there are left out. */
  nodesById(ids: string[]): Promise<LoomNode[]>;
  steps(): AsyncGenerator<Step>;
  rankings(): AsyncGenerator<Ranking>;
  choices(): AsyncGenerator<Choice>;
  /** What was done to the items of the loom's own dataset. */
  acts(): AsyncGenerator<ItemAct>;
}

/** Rejects with `not_found`. What is added while the records are read is not among them. */
export async function openRecords(ctx: AppContext, loomId: string): Promise<LoomRecordSources> {
  const { read } = ctx.repository;
  const { loom, ends, acts } = await ctx.exclusive.run(loomId, async () => ({
    loom: found(await read.getLoom(loomId), 'loom', loomId),
    ends: await read.recordEnds(loomId),
    acts: await read.actsMark(loomId),
  }));
  return {
    loom,
    nodes: () => bySeq((after) => read.pageNodes(loomId, after, PAGE), ends.nodes),
    nodesById: (ids) => read.getNodes(loomId, ids),
    steps: () => byPage((at) => read.pageSteps(loomId, at), { last: ends.steps, size: PAGE }),
    rankings: () => byPage((at) => read.pageRankings(loomId, at), { last: ends.rankings, size: RANKINGS }),
    choices: () => byPage((at) => read.pageChoices(loomId, at), { last: ends.choices, size: PAGE }),
    acts: () => bySeq((after) => read.pageActs(loomId, after, PAGE), acts.seq),
  };
}

/** Keyset pages: between two of them the database is free for others. */
async function* byPage<T>(
  page: (at: PageAt) => Promise<Page<T>>,
  { last, size }: Pick<PageAt, 'last' | 'size'>,
): AsyncGenerator<T> {
  for (let after: number | null = -1; after !== null; ) {
    const { records, next }: Page<T> = await page({ after, last, size });
    yield* records;
    after = next;
    await nextTurn();
  }
}

/** Records that know their `seq` themselves. */
async function* bySeq<T extends { seq: number }>(
  page: (after: number) => Promise<T[]>,
  last: number,
): AsyncGenerator<T> {
  for (let after = -1; after < last; ) {
    const records = await page(after);
    for (const record of records) if (record.seq <= last) yield record;
    const end = records.at(-1);
    if (!end) return;
    after = end.seq;
    await nextTurn();
  }
}
