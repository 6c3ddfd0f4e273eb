import 'server-only';
import type { RunModel } from '@/lib/scaling/run';
import type { ModelPort, ScoringCheck } from '../../ports/model';
import type { Aboard } from './aboard';
import { ModelFailed, mayPass, wordsOf } from './model-failed';
import { Outage } from './outage';

/** Has a model’s method decided, with the first item as the example. Null where the run is left before. Throws ModelFailed. */
export async function checkModel(
  aboard: Aboard,
  port: ModelPort,
  { key, name, serverId }: Pick<RunModel, 'key' | 'name' | 'serverId'>,
): Promise<ScoringCheck | null> {
  const { ctx, run, gates, leaving, cut, settings } = aboard;
  const [first] = await ctx.repository.read.runItems(run.id, 0, 1);
  if (!first) throw new ModelFailed('The run has no items.');
  const { prompt, classes } = first;
  const gate = gates.at(serverId ?? '');
  const guest = gate.enter(settings);
  const outage = new Outage(aboard, key, gate, null);
  try {
    for (;;) {
      await outage.pause();
      const giveBack = await guest.take(leaving);
      if (!giveBack) return null;
      try {
        const example = { prompt, classes };
        const { method } = settings();
        const request = { model: name, task: run.task, example, method, signal: cut };
        const found = await port.checkScoring(request);
        outage.succeeded();
        return found;
      } catch (error) {
        if (cut.aborted) return null;
        if (!mayPass(error)) throw new ModelFailed(wordsOf(error), { cause: error });
        outage.failed(error);
      } finally {
        giveBack();
      }
    }
  } finally {
    guest.leave();
  }
}
