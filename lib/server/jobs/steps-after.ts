import 'server-only';
import type { LoomReader } from '../ports/repository';

/** Nobody grows again more than that with one button. */
const MOST = 1000;

/**
 * How many steps were taken on from a node, along the newest standing choices. `seen`: node → the node after it, for those
 * who ask for several nodes of one branch; no step is read twice.
 */
export async function stepsAfter(
  read: LoomReader,
  nodeId: string,
  seen = new Map<string, string | undefined>(),
): Promise<number> {
  let at = nodeId;
  for (let steps = 0; steps < MOST; steps++) {
    if (!seen.has(at)) seen.set(at, await nodeAfter(read, at));
    const next = seen.get(at);
    if (next === undefined) return steps;
    at = next;
  }
  return MOST;
}

async function nodeAfter(read: LoomReader, nodeId: string): Promise<string | undefined> {
  const under = await read.stepUnder(nodeId);
  const choices = under ? await read.choicesOfStep(under.id) : [];
  return choices.findLast(({ undoneAt }) => undoneAt === null)?.nodeId;
}
