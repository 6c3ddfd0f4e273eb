import type { JudgeRun, Trial } from '../../loom/judge-run';
import type { PromptDraft } from '../../loom/prompt-draft';
import type { RubricVersion } from '../../loom/rubric-version';
import type { IdSet } from '../tree/id-set';
import { settledRun } from './settled';
import { type Records, writePart } from './write-part';

/** What judging and the prompt workshop keep, as it stood before the tree's records were looked at: they hold all it names. */
export interface JudgingSource {
  /** By number. */
  rubricVersions: Records<RubricVersion>;
  judgeRuns: Records<JudgeRun>;
  /** As many of each run as it says are done. */
  trials: Records<Trial>;
  promptDrafts: Records<PromptDraft>;
}

/** The lists after those of the tree, of which `nodes` and `steps` are in the file. Runs on their way are written as paused. */
export async function* judgingPieces(
  source: JudgingSource,
  nodes: IdSet,
  steps: IdSet,
): AsyncGenerator<string> {
  yield* writePart('rubricVersions', source.rubricVersions(), (version) => version);
  const runs = new Set<string>();
  yield* writePart('judgeRuns', source.judgeRuns(), (run) => {
    if (!run.stepIds.every((id) => steps.has(id))) return null;
    runs.add(run.id);
    return settledRun(run);
  });
  yield* writePart('trials', source.trials(), (trial) => (runs.has(trial.runId) ? trial : null));
  yield* writePart('promptDrafts', source.promptDrafts(), (draft) =>
    draft.rootId === null || nodes.has(draft.rootId) ? draft : { ...draft, rootId: null },
  );
}
