import { type LiveStep, toLiveStep } from '../contract/apply-event';
import type { LoomSnapshot } from '../contract/snapshot';
import type { Agreement } from '../loom/agreement';
import type { Autopilot } from '../loom/autopilot';
import { KeyedTexts } from '../loom/keyed-texts';
import type { Loom } from '../loom/loom';
import type { LoomNode } from '../loom/node';
import { type LoomTree, NONE, pathIndices, treeFromShape } from '../loom/tree';

/**
 * What the browser knows of a loom. `tree`, `nodes` and `texts` are changed in place; `version` and `nodesVersion`
 * go up when they were, so that ten thousand nodes are not copied for one.
 */
export interface LoomData {
  loom: Loom;
  autopilot: Autopilot;
  agreement: Agreement;
  tokens: number;
  /** Of these, what went into steps that nobody has reached. */
  speculated: number;
  /** Open flags of the autopilot. */
  flags: number;
  tree: LoomTree;
  version: number;
  /** Whole nodes, as far as they were needed. */
  nodes: Map<string, LoomNode>;
  /** Goes up when a node becomes known or changes its state, not with each piece of text. */
  nodesVersion: number;
  texts: KeyedTexts;
  /** The steps that were looked at lately, by id, the latest last. */
  steps: ReadonlyMap<string, LiveStep>;
  /** Ids from the root to the head. */
  path: readonly string[];
}

export const pathIds = (tree: LoomTree, nodeId: string): string[] =>
  pathIndices(tree, tree.indexOf.get(nodeId) ?? NONE).map((index) => tree.ids[index] as string);

/** Puts whole nodes in; true when one was new or changed its state. */
export function putNodes(data: Pick<LoomData, 'nodes' | 'texts'>, nodes: readonly LoomNode[]): boolean {
  let changed = false;
  for (const node of nodes) {
    changed ||= data.nodes.get(node.id)?.state !== node.state;
    data.nodes.set(node.id, node);
    data.texts.set(node.id, node.text);
  }
  return changed;
}

export function dataFromSnapshot(snapshot: LoomSnapshot, texts = new KeyedTexts()): LoomData {
  const { loom, autopilot, agreement, tokens, speculated = 0, openStep } = snapshot;
  const tree = treeFromShape(snapshot.shape);
  const data: LoomData = {
    loom,
    autopilot,
    agreement,
    tokens,
    speculated,
    flags: snapshot.flags ?? 0,
    tree,
    version: 0,
    nodes: new Map(),
    nodesVersion: 0,
    texts,
    steps: new Map(openStep ? [[openStep.step.id, toLiveStep(openStep)]] : []),
    path: pathIds(tree, loom.headId),
  };
  putNodes(data, [...snapshot.path, ...(openStep?.nodes ?? [])]);
  return data;
}
