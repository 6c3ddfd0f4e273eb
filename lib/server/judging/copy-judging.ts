import 'server-only';
import { settledRun } from '@/lib/formats/espalier/settled';
import {
  copyJudgeRun,
  copyPromptDraft,
  copyRubricVersion,
  copyTrial,
  type NewIdOf,
} from '@/lib/loom/copy-records';
import type { LoomWriter } from '../ports/repository';

/** A trial holds every word of its calls: tens of kilobytes. */
const TRIALS = 50;

/** Copies a loom's rubric versions, judge runs with their trials, and prompt drafts into a loom that has its steps already. */
export async function copyJudging(
  writer: LoomWriter,
  from: string,
  into: string,
  to: NewIdOf,
): Promise<void> {
  for (const version of await writer.rubricVersions(from))
    await writer.insertRubricVersion(copyRubricVersion(version, into, to));
  for (const run of await writer.judgeRuns(from)) {
    await writer.insertJudgeRun(copyJudgeRun(settledRun(run), into, to));
    for (let start = 0; start < run.stepIds.length; start += TRIALS)
      for (const trial of await writer.trialsAt(run.id, run.stepIds.slice(start, start + TRIALS)))
        await writer.insertTrial(copyTrial(trial, into, to));
  }
  for (const draft of await writer.promptDrafts(from))
    await writer.insertPromptDraft(copyPromptDraft(draft, into, to));
}
