import { jsonPath } from '../format-error';
import { checkText } from '../tree/check-text';
import type { LoomRecords } from '../tree-file';
import { checkKept } from '../unknown-keys';
import { JUDGING_CHECKS } from './check-judging';
import type { PartName } from './parts';
import { rankedNodes } from './ranked-nodes';
import type { References } from './references';

export type Checks = {
  [N in PartName]: (record: LoomRecords[N][number], refs: References, path: PropertyKey[]) => void;
};

/** What has to hold of each record beside its schema. Acts may be about places in other looms. */
export const CHECKS: Checks = {
  nodes: (node, refs, path) => {
    refs.ofLoom(node.loomId, [...path, 'loomId']);
    refs.inOrder('node', node.seq, [...path, 'seq']);
    checkText(node.text, node.id, () => jsonPath([...path, 'text']));
    if (node.foreign) checkKept(node.foreign, () => jsonPath([...path, 'foreign']));
    if (node.parentId !== null) refs.need('node', node.parentId, [...path, 'parentId']);
    refs.add('node', node.id, path);
  },
  steps: (step, refs, path) => {
    refs.ofLoom(step.loomId, [...path, 'loomId']);
    refs.need('node', step.parentId, [...path, 'parentId']);
    refs.add('step', step.id, path);
  },
  rankings: (ranking, refs, path) => {
    refs.ofLoom(ranking.loomId, [...path, 'loomId']);
    refs.need('step', ranking.stepId, [...path, 'stepId']);
    for (const mention of rankedNodes(ranking)) refs.need('node', mention.id, [...path, ...mention.path]);
    refs.add('ranking', ranking.id, path);
  },
  choices: (choice, refs, path) => {
    refs.ofLoom(choice.loomId, [...path, 'loomId']);
    refs.need('step', choice.stepId, [...path, 'stepId']);
    refs.need('node', choice.nodeId, [...path, 'nodeId']);
    for (const [i, id] of (choice.order ?? []).entries()) refs.need('node', id, [...path, 'order', i]);
    if (choice.rankingId !== null) refs.need('ranking', choice.rankingId, [...path, 'rankingId']);
    refs.add('choice', choice.id, path);
  },
  acts: (act, refs, path) => {
    refs.ofLoom(act.datasetId, [...path, 'datasetId']);
    refs.inOrder('act', act.seq, [...path, 'seq']);
    refs.add('act', act.id, path);
  },
  ...JUDGING_CHECKS,
};
