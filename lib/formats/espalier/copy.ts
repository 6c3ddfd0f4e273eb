import type { ItemAct } from '../../dataset/item-act';
import { copyChoice, copyNode, copyRanking, copyStep, type NewIdOf } from '../../loom/copy-records';
import type { Loom } from '../../loom/loom';
import type { JudgeSettings } from '../../loom/settings';
import type { RecordsOptions, TreeRecords } from '../to-records';
import { each } from '../tree/each';
import type { LoomRecords, Reading } from '../tree-file';
import { copyPlace } from './copy-place';
import { settledNode, settledStep } from './settled';

/** The records of our own format, under new ids or their own. Ids of nodes that are not in the file stay as they are. */
export function* copyRecords(
  records: LoomRecords,
  { loomId, newId, keepIds = false }: RecordsOptions,
): Reading<TreeRecords> {
  const { loom, nodes, steps, rankings, choices, acts } = records;
  if (keepIds)
    return {
      ...{ loomId: loom.id, loom, rootId: loom.rootId, headId: loom.headId },
      ...{ nodes: nodes.map(settledNode), steps: steps.map(settledStep), rankings, choices, acts },
    };

  const ids = new Map([[loom.id, loomId]]);
  for (const [part, list] of [nodes, steps, rankings, choices, acts].entries())
    yield* each<{ id: string }>(list, [part * 0.08, (part + 1) * 0.08], ({ id }) => {
      ids.set(id, newId());
    });
  const to: NewIdOf = (id) => ids.get(id) ?? id;
  const copy: TreeRecords = {
    ...{ loomId, loom: copyLoom(loom, to), rootId: to(loom.rootId), headId: to(loom.headId) },
    ...{ nodes: [], steps: [], rankings: [], choices: [], acts: [] },
  };
  yield* each(nodes, [0.4, 0.7], (node) => {
    copy.nodes.push(copyNode(settledNode(node), loomId, to));
  });
  yield* each(steps, [0.7, 0.8], (step) => {
    const judge = copyJudge(step.judge, to);
    copy.steps.push({ ...copyStep(settledStep(step), loomId, to), judge });
  });
  yield* each(rankings, [0.8, 0.9], (ranking) => {
    copy.rankings.push(copyRanking(ranking, loomId, to));
  });
  yield* each(choices, [0.9, 0.95], (choice) => {
    copy.choices.push(copyChoice(choice, loomId, to));
  });
  yield* each(acts, [0.95, 1], (act) => {
    copy.acts.push(copyAct(act, loomId, to));
  });
  return copy;
}

const copyLoom = (loom: Loom, to: NewIdOf): Loom => ({
  ...loom,
  id: to(loom.id),
  rootId: to(loom.rootId),
  headId: to(loom.headId),
  settings: { ...loom.settings, judge: copyJudge(loom.settings.judge, to) },
});

const copyJudge = (judge: JudgeSettings, to: NewIdOf): JudgeSettings =>
  judge.examples
    ? { ...judge, examples: judge.examples.map((one) => ({ ...one, place: copyPlace(one.place, to) })) }
    : judge;

const copyAct = (act: ItemAct, datasetId: string, to: NewIdOf): ItemAct => ({
  ...act,
  id: to(act.id),
  datasetId,
  place: copyPlace(act.place, to),
});
