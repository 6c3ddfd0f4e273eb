import 'server-only';
import type { JudgingReply } from '@/lib/contract/judging';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { decidedSteps } from '../judging/decided-steps';
import { judgingRows } from '../judging/judging-rows';
import { pricing } from '../judging/pricing';

/** Characters of a candidate's text that a line of the table has room for, and of the judge's sentence. */
const EXCERPT = 120;
const SUMMARY = 160;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The question alone: every item begins alike, and the label has its own place. */
function questionOf(text: string, format: ItemFormat | null): string {
  const line = oneLine(text);
  if (!format) return line;
  const [prefix, answer] = [oneLine(format.prefix), oneLine(format.answerPrefix)];
  const begin = prefix !== '' && line.startsWith(prefix) ? prefix.length : 0;
  const end = answer === '' ? -1 : line.indexOf(answer, begin);
  return line.slice(begin, end < 0 ? undefined : end).trim() || line;
}

/** The step table of a loom. Reads no prompt and no reply. */
export async function readJudging(ctx: AppContext, loomId: string): Promise<JudgingReply> {
  const { read } = ctx.repository;
  const { settings } = found(await read.getLoom(loomId), 'loom', loomId);
  const steps = await decidedSteps(ctx, loomId);
  const shown = new Set(
    steps.flatMap(({ ranking, decision }) =>
      [ranking?.suggestion, decision?.nodeId].filter((id) => typeof id === 'string'),
    ),
  );
  const [openings, summaries, versions] = [
    await read.nodeOpenings(loomId, [...shown], EXCERPT),
    await read.rankingSummaries(loomId, SUMMARY),
    await read.rubricVersions(loomId),
  ];
  return judgingRows(steps, {
    excerpts: new Map(openings.map(({ id, text }) => [id, questionOf(text, settings.format)])),
    summaries: new Map(summaries.map(({ id, summary }) => [id, oneLine(summary)])),
    rubrics: new Map(versions.map(({ hash, number }) => [hash, number])),
    moneyOf: await pricing(ctx, steps),
  });
}
