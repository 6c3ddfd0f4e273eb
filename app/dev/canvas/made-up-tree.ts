import { appendNode, emptyTree, type LoomTree } from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';

const TOPICS = [
  'dim light',
  'cold water',
  'working harder',
  'an empty stomach',
  'talking to plants',
  'green tea',
];
const CLAIMS = [
  'ruin your sleep',
  'make people kinder',
  'sharpen your memory',
  'always pay off in the end',
  'matter at all',
];

export const madeUpText = (index: number): string =>
  `Question: Does ${TOPICS[index % TOPICS.length]} ${CLAIMS[index % CLAIMS.length]}, or is that only what most people have come to expect?\nAnswer: ${index % 3 ? 'Yes' : 'No'}\n\n`;

/** The same numbers each time, between 0 and 1. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

export const idAt = (index: number): string => `node-${String(index).padStart(8, '0')}`;

export interface MadeUp {
  tree: LoomTree;
  headId: string;
}

function appendStep(tree: LoomTree, parent: number, width: number, taken: number): number {
  const stepId = `step-${String(tree.stepIds.length).padStart(8, '0')}`;
  const first = tree.n;
  for (let rank = 0; rank < width; rank++) {
    const flags = rank === taken ? SHAPE.chosen | (tree.n % 7 === 0 ? SHAPE.override : 0) : 0;
    appendNode(tree, { id: idAt(tree.n), parentId: idAt(parent), stepId, flags });
  }
  return first + taken;
}

/** A tree grown step by step along one path, now and then from an older node; `bushy` branches all the time. */
export function madeUpTree(nodes: number, bushy: boolean): MadeUp {
  const next = numbers(7);
  const tree = emptyTree(nodes + 512);
  appendNode(tree, { id: idAt(0), parentId: null, stepId: null, flags: SHAPE.prompt });
  let head = 0;
  let aside = 0;
  while (tree.n < nodes) {
    const width = 3 + Math.floor(next() * 4);
    const taken = Math.floor(next() * width);
    const branches = next() < (bushy ? 0.9 : 0.12);
    if (!branches) {
      head = appendStep(tree, head, width, taken);
      continue;
    }
    const from = next() < 0.2 || aside === 0 ? Math.floor(next() * tree.n) : aside;
    aside = appendStep(tree, from, width, taken);
  }
  return { tree, headId: idAt(head) };
}
