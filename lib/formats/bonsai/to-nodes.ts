import type { LoomNode } from '../../loom/node';
import { settled } from './extras';
import type { BonsaiFile, BonsaiNode } from './read';

export interface ImportedTree {
  /** Parents before children, in seq order. */
  nodes: Omit<LoomNode, 'seq'>[];
  /** The newest prompt version where the file says, else the root of the accepted path. */
  rootId: string;
  headId: string;
}

/** The tree of a Bonsai file as nodes of a loom. `newId` mints an id; `now` stands in where the file has no time. */
export function toNodes(file: BonsaiFile, loomId: string, newId: () => string, now: number): ImportedTree {
  const ids = new Map(file.nodes.map((node) => [node.id, newId()]));
  const idOf = (id: string) => ids.get(id) as string;
  const isRoot = new Set(file.nodes.filter((node) => node.parentId === null).map((node) => node.id));
  const said = file.extras?.rootId;
  return {
    nodes: file.nodes.map((node) => ({
      id: idOf(node.id),
      loomId,
      parentId: node.parentId === null ? null : idOf(node.parentId),
      stepId: null,
      text: node.text,
      ...described(node, ids, now),
      foreign: { bonsai: node.foreign },
    })),
    rootId: idOf(said !== undefined && isRoot.has(said) ? said : file.rootId),
    headId: idOf(file.headId),
  };
}

type Described = Omit<LoomNode, 'id' | 'loomId' | 'parentId' | 'stepId' | 'seq' | 'text' | 'foreign'>;

function described(node: BonsaiNode, ids: ReadonlyMap<string, string>, now: number): Described {
  const { extras } = node;
  return {
    raw: extras?.raw ?? null,
    origin: extras?.origin ?? 'import',
    model: extras?.model ?? null,
    state: settled(extras?.state ?? 'done'),
    finish: extras?.finish ?? null,
    error: extras?.error ?? null,
    flags: (extras?.flags ?? []).map(({ nodeId, ...flag }) => {
      const id = nodeId === undefined ? undefined : ids.get(nodeId);
      return id ? { ...flag, nodeId: id } : flag;
    }),
    editedFrom: (extras?.editedFrom && ids.get(extras.editedFrom)) || null,
    tokens: extras?.tokens ?? null,
    logprob: extras?.logprob ?? null,
    score: extras?.score ?? null,
    createdAt: extras?.createdAt ?? node.visitedAt ?? now,
  };
}
