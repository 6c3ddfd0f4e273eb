import { FormatError, jsonPath } from '../format-error';
import type { JudgingRecords } from '../tree-file';
import type { Checks } from './check';
import { rankedNodes } from './ranked-nodes';

/** The same for what judging keeps. A draft's `nodeId` is of another loom; what it was made `from` may come after it. */
export const JUDGING_CHECKS: Pick<Checks, keyof JudgingRecords> = {
  rubricVersions: (version, refs, path) => {
    refs.ofLoom(version.loomId, [...path, 'loomId']);
    refs.inOrder('rubric', version.number, [...path, 'number']);
    refs.addRubric(version.hash, [...path, 'hash']);
    refs.add('rubric', version.id, path);
  },
  judgeRuns: (run, refs, path) => {
    refs.ofLoom(run.loomId, [...path, 'loomId']);
    for (const [i, id] of run.stepIds.entries()) refs.need('step', id, [...path, 'stepIds', i]);
    refs.add('run', run.id, path);
    refs.runs.add(run, path);
  },
  trials: (trial, refs, path) => {
    const { ranking } = trial;
    refs.ofLoom(trial.loomId, [...path, 'loomId']);
    refs.need('run', trial.runId, [...path, 'runId']);
    refs.runs.take(trial, path);
    refs.ofLoom(ranking.loomId, [...path, 'ranking', 'loomId']);
    if (ranking.stepId !== trial.stepId)
      throw new FormatError(
        'The ranking is of another step than its trial.',
        jsonPath([...path, 'ranking', 'stepId']),
      );
    for (const { id, path: at } of rankedNodes(ranking)) refs.need('node', id, [...path, 'ranking', ...at]);
    refs.add('trial', trial.id, path);
  },
  promptDrafts: (draft, refs, path) => {
    refs.ofLoom(draft.loomId, [...path, 'loomId']);
    if (draft.rootId !== null) refs.need('node', draft.rootId, [...path, 'rootId']);
    refs.add('draft', draft.id, path);
  },
};
