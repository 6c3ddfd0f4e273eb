import {
  copyJudgeRun,
  copyPromptDraft,
  copyRubricVersion,
  copyTrial,
  type NewIdOf,
} from '../../loom/copy-records';
import { each } from '../tree/each';
import type { JudgingRecords, Reading } from '../tree-file';
import { copyJudge } from './copy-judge';
import { settledRun } from './settled';

/** What judging keeps, under the ids that `to` gives. */
export function* copyJudging(
  { rubricVersions, judgeRuns, trials, promptDrafts }: JudgingRecords,
  loomId: string,
  to: NewIdOf,
): Reading<JudgingRecords> {
  const copies: JudgingRecords['trials'] = [];
  yield* each(trials, [0.9, 1], (trial) => {
    copies.push(copyTrial(trial, loomId, to));
  });
  return {
    rubricVersions: rubricVersions.map((version) => copyRubricVersion(version, loomId, to)),
    judgeRuns: judgeRuns.map((run) => ({
      ...copyJudgeRun(settledRun(run), loomId, to),
      judge: copyJudge(run.judge, to),
    })),
    trials: copies,
    promptDrafts: promptDrafts.map((draft) => copyPromptDraft(draft, loomId, to)),
  };
}
