import 'server-only';
import type { RunModel } from '@/lib/scaling/run';
import type { ScalingReader } from '../../ports/scaling';
import type { Aboard } from './aboard';
import { breaths } from './breathing';
import { checkModel } from './check-model';
import { ItemFeed } from './item-feed';
import { ModelFailed, wordsOf } from './model-failed';
import { isCensored } from './progress';
import { addressOf, isReusable } from './score-cache';
import { ItemScorer } from './score-items';

const PAGE = 500;

/**
 * Takes one model of a run from where it is to its end: done, unavailable, failed with the reason, or left in the middle. Rejects only
 * where the storage fails.
 */
export async function runModel(aboard: Aboard, key: string): Promise<void> {
  const { progress, ledger } = aboard;
  progress.begin(key);
  try {
    const end = await scoreModel(aboard, key).catch((error: unknown) => endOf(aboard, error));
    // A model that is told to be through has all its scores stored.
    await ledger.settled();
    const { done, failed } = progress.of(key);
    progress.set(key, done + failed >= aboard.run.items ? { state: 'done' } : (end ?? {}));
  } finally {
    progress.rest(key);
    ledger.touch();
  }
}

type End = Pick<RunModel, 'state'> & Partial<RunModel>;

/** How it ended before every item was scored; null where it did not, or was left. */
async function scoreModel(aboard: Aboard, key: string): Promise<End | null> {
  const { ctx, run, progress, ledger } = aboard;
  const { read } = ctx.repository;
  const scored = await read.scoredItems(run.id, key);
  const { done, failed } = progress.of(key);
  if (scored.length !== done + failed) progress.set(key, await recount(read, run.id, key));
  if (scored.length >= run.items) return null;
  const port = await ctx.models.get(progress.of(key).serverId ?? '');
  if (progress.of(key).method === null) {
    progress.set(key, { state: 'checking', reason: null });
    ledger.touch();
    const found = await checkModel(aboard, port, progress.of(key));
    if (!found) return null;
    const { method, findings, reason } = found;
    if (!method) return { state: 'unavailable', findings, reason };
    progress.set(key, { method, findings });
  }
  const model = { ...progress.of(key) };
  const { method, name } = model;
  if (method === null || method === 'imported') throw new ModelFailed('Imported results are not scored.');
  const reason = model.findings.find((finding) => finding.method === method)?.sentence ?? null;
  progress.set(key, { state: 'running', reason });
  ledger.touch();
  const address = await addressOf(ctx, model.serverId ?? '');
  const asked = isReusable(method) ? { address, model: name, method } : null;
  const { reuse } = aboard.settings();
  const feed = new ItemFeed(read, run, scored, { asked, reuse });
  await new ItemScorer(aboard, { model, method, port, feed, reason }).run();
  return null;
}

function endOf({ ledger }: Aboard, error: unknown): End | null {
  if (ledger.failure) return null;
  if (!(error instanceof ModelFailed)) console.error('A model of a scaling run broke off.', error);
  return { state: 'failed', reason: wordsOf(error) };
}

/** Counters by what is stored: they are stored together, so they differ only in data that somebody changed by hand. */
async function recount(read: ScalingReader, runId: string, key: string): Promise<Partial<RunModel>> {
  let [done, failures, censored] = [0, 0, 0];
  const breathe = breaths();
  for (let after = -1; ; ) {
    await breathe();
    const page = await read.pageScores(runId, key, after, PAGE);
    for (const score of page) {
      if (score.error !== null) failures++;
      else done++;
      if (isCensored(score)) censored++;
    }
    const last = page.at(-1);
    if (!last) return { done, failed: failures, censored };
    after = last.index;
  }
}
