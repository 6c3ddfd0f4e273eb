import 'server-only';
import type { DatasetView } from '@/lib/contract/dataset';
import type { AppContext } from '../app-context';
import type { Assembly } from './assembly';
import { toFacts } from './facts-of';
import { offersOf } from './offers';
import { type OpenDataset, readableSources } from './open-dataset';
import type { Tally } from './tally';

/** A dataset without its rows. Rejects with `not_found`. */
export const viewOf = async (ctx: AppContext, id: string): Promise<DatasetView> =>
  toView(ctx, await ctx.rows.latest(ctx, id));

export function toView(ctx: AppContext, assembly: Assembly): DatasetView {
  const { open, tally } = assembly;
  const facts = toFacts(open, tally, ctx.now());
  return {
    dataset: open.dataset,
    own: open.own,
    version: ctx.rows.version(assembly),
    sources: open.sources.map(({ loomId, nodeId, loom, problem }, at) => ({
      loomId,
      nodeId,
      title: loom?.title ?? 'A loom that is not there',
      rows: tally.sources[at] ?? 0,
      problem,
    })),
    format: open.format,
    total: tally.rows.total,
    kept: tally.rows.kept,
    excluded: tally.rows.total - tally.rows.kept,
    edited: tally.rows.edited,
    found: tally.found,
    fromPrompt: tally.fromPrompt,
    dropped: tally.dropped,
    drops: tally.drops,
    hash: facts?.hash ?? null,
    labels: labelsOf(open, tally),
    targetItems: readableSources(open)[0]?.loom.settings.target.items ?? null,
    offers: offersOf(facts),
  };
}

function labelsOf(open: OpenDataset, tally: Tally): DatasetView['labels'] {
  const balance = readableSources(open)[0]?.loom.settings.target.balance ?? {};
  return (open.format?.labels ?? []).map(({ text }, i) => ({
    text,
    count: tally.labels[i] ?? 0,
    wanted: (Object.hasOwn(balance, text) ? balance[text] : null) ?? null,
  }));
}
