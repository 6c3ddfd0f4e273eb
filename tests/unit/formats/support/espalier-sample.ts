import fc from 'fast-check';
import { drain } from '@/lib/formats/drain';
import { toRecords } from '@/lib/formats/to-records';
import type { LoomRecords } from '@/lib/formats/tree-file';
import { loomRecords } from './records';
import { minted, parseJson, readAs } from './trees';

/** The records that a file of ours opens as. */
export const opened = (text: string, keepIds: boolean): LoomRecords => {
  const file = readAs('espalier', parseJson(text));
  const { loom, ...records } = drain(
    toRecords(file, { loomId: 'copy-loom', newId: minted('copied'), now: 0, keepIds }),
  );
  if (!loom) throw new Error('our own format has a loom');
  return { ...records, loom };
};

/** A loom with a step of two candidates, ranked and chosen, acts, two judge runs, versions of its rubric and drafts. */
export const SAMPLE = fc
  .sample(loomRecords, { numRuns: 400, seed: 3 })
  .find(
    ({ nodes, steps, rankings, choices, acts, trials, judgeRuns, promptDrafts, rubricVersions }) =>
      nodes.length > 4 &&
      choices.length > 1 &&
      acts.length > 1 &&
      steps.length > 1 &&
      judgeRuns.length === 2 &&
      trials.length > 2 &&
      rubricVersions.length > 1 &&
      promptDrafts.some(({ from, rootId, nodeId }) => from.length > 0 && rootId && nodeId) &&
      nodes.some(({ stepId }) => stepId) &&
      nodes.some(({ editedFrom }) => editedFrom) &&
      rankings.some(({ order }) => order.length > 1) &&
      choices.some(({ rankingId }) => rankingId),
  ) as LoomRecords;

export const NO_JUDGING = { rubricVersions: [], judgeRuns: [], trials: [], promptDrafts: [] };
