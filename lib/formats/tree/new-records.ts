import type { LoomNode } from '../../loom/node';
import type { RecordsOptions, TreeRecords } from '../to-records';
import type { Reading, TreeFile, TreeNode } from '../tree-file';
import { each } from './each';
import { settled } from './settled';

type NewIds = ReadonlyMap<string, string>;

/** A foreign file as records of a loom, all under new ids. */
export function* newRecords(file: TreeFile, { loomId, newId, now }: RecordsOptions): Reading<TreeRecords> {
  const ids = new Map<string, string>();
  yield* each(file.nodes, [0, 0.4], ({ id }) => {
    ids.set(id, newId());
  });
  const nodes: LoomNode[] = [];
  yield* each(file.nodes, [0.4, 1], (node, seq) => {
    nodes.push({
      id: ids.get(node.id) as string,
      loomId,
      parentId: node.parentId === null ? null : (ids.get(node.parentId) ?? null),
      stepId: null,
      seq,
      text: node.text,
      ...described(node, ids, now),
    });
  });
  return {
    loomId,
    nodes,
    rootId: ids.get(file.rootId) as string,
    headId: ids.get(file.headId) as string,
    loom: null,
    steps: [],
    rankings: [],
    choices: [],
    acts: [],
    ...{ rubricVersions: [], judgeRuns: [], trials: [], promptDrafts: [] },
  };
}

type Described = Omit<LoomNode, 'id' | 'loomId' | 'parentId' | 'stepId' | 'seq' | 'text'>;

function described(node: TreeNode, ids: NewIds, now: number): Described {
  return {
    raw: node.raw ?? null,
    origin: node.origin ?? (node.parentId === null ? 'prompt' : 'import'),
    model: node.model ?? null,
    state: settled(node.state ?? 'done'),
    finish: node.finish ?? null,
    error: node.error ?? null,
    flags: (node.flags ?? []).map(({ nodeId, ...flag }) => {
      const id = nodeId === undefined ? undefined : ids.get(nodeId);
      return id ? { ...flag, nodeId: id } : flag;
    }),
    editedFrom: (node.editedFrom && ids.get(node.editedFrom)) || null,
    tokens: node.tokens ?? null,
    logprob: node.logprob ?? null,
    score: node.score ?? null,
    createdAt: node.createdAt ?? now,
    foreign: node.foreign ?? null,
  };
}
