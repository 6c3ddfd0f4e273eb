import 'server-only';
import type { LoomWriter } from '../ports/repository';
import { Slices, type Watch } from './in-slices';
import type { NewRecords } from './plan';

const CHUNK = 500;

/** Writes a whole loom; call it inside a transaction, which makes it all or nothing. */
export async function writeRecords(writer: LoomWriter, records: NewRecords, watch: Watch): Promise<void> {
  const { loom, nodes, steps, rankings, choices, acts, judging } = records;
  const { rubricVersions = [], judgeRuns = [], trials = [], promptDrafts = [] } = judging ?? {};
  const lists = [nodes, steps, rankings, choices, acts, rubricVersions, judgeRuns, trials, promptDrafts];
  const all = lists.reduce((sum, list) => sum + list.length, 0);
  const slices = new Slices(watch);
  let written = 0;
  const each = async <T>(list: readonly T[], size: number, write: (some: T[]) => Promise<unknown>) => {
    for (let start = 0; start < list.length; start += size) {
      const some = list.slice(start, start + size);
      await write(some);
      written += some.length;
      await slices.breathe(written / all);
    }
  };
  const oneByOne = <T>(list: readonly T[], write: (one: T) => Promise<unknown>) =>
    each(list, 1, ([one]) => (one === undefined ? Promise.resolve() : write(one)));
  await writer.insertLoom(loom);
  await each(nodes, CHUNK, (some) => writer.insertNodes(loom.id, some));
  await oneByOne(steps, writer.insertStep);
  await oneByOne(rankings, writer.insertRanking);
  await oneByOne(choices, writer.insertChoice);
  await each(acts, CHUNK, (some) => writer.insertActs(loom.id, some));
  await oneByOne(rubricVersions, writer.insertRubricVersion);
  await oneByOne(judgeRuns, writer.insertJudgeRun);
  await oneByOne(trials, writer.insertTrial);
  await oneByOne(promptDrafts, writer.insertPromptDraft);
}
