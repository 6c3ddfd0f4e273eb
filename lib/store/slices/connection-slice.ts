import type { LoomEvent } from '../../contract/event';
import { foldEvents } from '../fold-events';
import { createBatch } from '../frame-batch';
import { dataFromSnapshot, type LoomData } from '../loom-data';
import type { ConnectionSlice, LoomState, Slice } from '../loom-state';
import { inShownOrder, shownStepId } from '../selectors';
import { hearJudge } from './hear-judge';

/** Where the stream stands, and who waits for it; kept across connections. */
export interface Follow {
  /** The cursor up to which everything is folded. */
  cursor: string;
  /** Asks for everything anew. */
  resync(): Promise<string>;
  poke(): void;
}

export const createConnectionSlice =
  (follow: Follow): Slice<ConnectionSlice> =>
  ({ set, get, deps }) => {
    const fold = (arrived: { event: LoomEvent; cursor: string }[]) => {
      const before = get();
      const data = foldEvents(
        before,
        arrived.map(({ event }) => event),
      );
      follow.cursor = arrived.at(-1)?.cursor ?? follow.cursor;
      const { stopped, on } = data.autopilot;
      set({ ...data, orderedAt: orderChanged(before, data) ? deps.now() : before.orderedAt });
      if (arrived.some(({ event }) => event.type === 'ranking' && event.stepId === before.awaitedId))
        hearJudge({ set, get });
      const wasOn = before.autopilot.on || arrived.some(({ event }) => turnsOn(event));
      if (wasOn && !on && stopped) before.say(`The autopilot stopped. ${stopped.message}`);
    };
    const batch = createBatch(deps.schedule, fold);

    follow.resync = async () => {
      const snapshot = await deps.api.snapshot();
      batch.clear();
      const { texts, version, nodesVersion } = get();
      const data = dataFromSnapshot(snapshot, texts);
      follow.cursor = snapshot.cursor;
      set({ ...data, version: version + 1, nodesVersion: nodesVersion + 1 });
      return snapshot.cursor;
    };

    return {
      connection: 'connecting',
      connect() {
        const stream = deps.openStream({
          cursor: follow.cursor,
          onEvent: (event, cursor) => batch.push({ event, cursor }),
          onResync: follow.resync,
          onConnection: (connection) => set({ connection }),
        });
        follow.poke = stream.poke;
        return () => {
          stream.close();
          batch.flush();
        };
      },
    };
  };

/** At a reached limit it goes on and off again before a page has shown either. */
const turnsOn = (event: LoomEvent): boolean => event.type === 'autopilot' && event.autopilot.on;

/** Whether candidates that were on screen changed their places, or gave them to those of a step proposed ahead: nobody has read these. */
function orderChanged(before: LoomState, data: LoomData): boolean {
  const id = shownStepId(before);
  const nextId = shownStepId({ ...data, selectedId: before.selectedId, takingId: before.takingId });
  if (nextId !== null && nextId !== id) return data.steps.get(nextId)?.step.speculated !== undefined;
  const step = id === null ? undefined : before.steps.get(id);
  const next = id === null ? undefined : data.steps.get(id);
  if (!step || !next || step.rankings === next.rankings) return false;
  const was = inShownOrder(step);
  return inShownOrder(next).some((node, at) => at < was.length && was[at]?.id !== node.id);
}
