import type { ItemAct } from '../../dataset/item-act';
import { copyChoice, copyNode, copyRanking, copyStep, type NewIdOf } from '../../loom/copy-records';
import type { Loom } from '../../loom/loom';
import type { RecordsOptions, TreeRecords } from '../to-records';
import { each } from '../tree/each';
import type { LoomRecords, Reading } from '../tree-file';
import { copyJudge } from './copy-judge';
import { copyJudging } from './copy-judging';
import { copyPlace } from './copy-place';
import { settledNode, settledRun, settledStep } from './settled';

/** The records of our own format, under new ids or their own. Ids of nodes that are not in the file stay as they are. */
export function* copyRecords(
  records: LoomRecords,
  { loomId, newId, keepIds = false }: RecordsOptions,
): Reading<TreeRecords> {
  const { loom, nodes, steps, rankings, choices, acts, ...judging } = records;
  const { rubricVersions, judgeRuns, trials, promptDrafts } = judging;
  if (keepIds)
    return {
      ...{ loomId: loom.id, loom, rootId: loom.rootId, headId: loom.headId },
      ...{ nodes: nodes.map(settledNode), steps: steps.map(settledStep), rankings, choices, acts },
      ...{ ...judging, judgeRuns: judgeRuns.map(settledRun) },
    };

  const ids = new Map([[loom.id, loomId]]);
  const tried = trials.map(({ ranking }) => ranking);
  const lists = [
    ...[nodes, steps, rankings, choices, acts],
    ...[rubricVersions, judgeRuns, trials, tried, promptDrafts],
  ];
  for (const [part, list] of lists.entries())
    yield* each<{ id: string }>(list, [part * 0.04, (part + 1) * 0.04], ({ id }) => {
      ids.set(id, newId());
    });
  const to: NewIdOf = (id) => ids.get(id) ?? id;
  const copy: TreeRecords = {
    ...{ loomId, loom: copyLoom(loom, to), rootId: to(loom.rootId), headId: to(loom.headId) },
    ...{ nodes: [], steps: [], rankings: [], choices: [], acts: [] },
    ...{ rubricVersions: [], judgeRuns: [], trials: [], promptDrafts: [] },
  };
  yield* each(nodes, [0.4, 0.7], (node) => {
    copy.nodes.push(copyNode(settledNode(node), loomId, to));
  });
  yield* each(steps, [0.7, 0.8], (step) => {
    const judge = copyJudge(step.judge, to);
    copy.steps.push({ ...copyStep(settledStep(step), loomId, to), judge });
  });
  yield* each(rankings, [0.8, 0.85], (ranking) => {
    copy.rankings.push(copyRanking(ranking, loomId, to));
  });
  yield* each(choices, [0.85, 0.88], (choice) => {
    copy.choices.push(copyChoice(choice, loomId, to));
  });
  yield* each(acts, [0.88, 0.9], (act) => {
    copy.acts.push(copyAct(act, loomId, to));
  });
  return { ...copy, ...(yield* copyJudging(judging, loomId, to)) };
}

const copyLoom = (loom: Loom, to: NewIdOf): Loom => ({
  ...loom,
  id: to(loom.id),
  rootId: to(loom.rootId),
  headId: to(loom.headId),
  settings: { ...loom.settings, judge: copyJudge(loom.settings.judge, to) },
});

const copyAct = (act: ItemAct, datasetId: string, to: NewIdOf): ItemAct => ({
  ...act,
  id: to(act.id),
  datasetId,
  place: copyPlace(act.place, to),
});
