import 'server-only';
import { decisionLine } from '@/lib/formats/judge-decisions/decision-line';
import type { AppContext } from '../app-context';
import { openRecords } from '../datasets/loom-records';

/** Every step of a loom as a line of JSON, oldest first; one step is in memory at a time. Rejects with `not_found`. */
export async function streamDecisions(ctx: AppContext, loomId: string): Promise<AsyncGenerator<string>> {
  const { read } = ctx.repository;
  const { loom, steps } = await openRecords(ctx, loomId);
  return (async function* () {
    let number = 0;
    for await (const step of steps()) {
      number++;
      const nodes = await read.nodesOfStep(step.id);
      const rankings = await read.rankingsOfStep(step.id);
      const choices = await read.choicesOfStep(step.id);
      yield decisionLine({ number, step, nodes, rankings, choices }, loom.settings.format);
    }
  })();
}
