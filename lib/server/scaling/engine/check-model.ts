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
  const { ctx, run, gates, leaving, cut, settings, progress, budget } = aboard;
  const [first] = await ctx.repository.read.runItems(run.id, 0, 1);
  if (!first) throw new ModelFailed('The run has no items.');
  const { prompt, classes } = first;
  const gate = gates.at(serverId ?? '');
  const guest = gate.enter(settings);
  const outage = new Outage(aboard, key, gate, null);
  try {
    for (;;) {
      await outage.pause();
      outage.comes();
      const giveBack = await guest.take(leaving);
      if (!giveBack) return null;
      outage.entered();
      try {
        const example = { prompt, classes };
        const { method } = settings();
        const found = await port.checkScoring({
          ...{ model: name, task: run.task, example, method },
          // one after another: all of them together have one place at the gate
          concurrency: 1,
          turn: () => guest.turn(cut),
          signal: cut,
        });
        const { tokensIn, tokensOut } = found;
        const before = progress.of(key);
        progress.set(key, {
          tokensIn: before.tokensIn + (tokensIn ?? 0),
          tokensOut: before.tokensOut + (tokensOut ?? 0),
        });
        budget.spend((tokensIn ?? 0) + (tokensOut ?? 0));
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
    if (leaving.aborted) outage.left();
  }
}
