import 'server-only';
import type { LoomReader } from '../ports/repository';

/** Nobody grows again more than that with one button. */
const MOST = 1000;

/** How many steps were taken on from a node, along the newest standing choices. */
export async function stepsAfter(read: LoomReader, nodeId: string): Promise<number> {
  let steps = 0;
  for (let at: string | undefined = nodeId; steps < MOST; steps++) {
    const under = await read.stepUnder(at);
    const choices = under ? await read.choicesOfStep(under.id) : [];
    at = choices.findLast(({ undoneAt }) => undoneAt === null)?.nodeId;
    if (at === undefined) return steps;
  }
  return steps;
}
