import 'server-only';
import { type Autopilot, type AutopilotLimits, type AutopilotStop, neverUsed } from '@/lib/loom/autopilot';
import { flownUntil } from '@/lib/loom/autopilot-progress';
import type { AppContext } from '../app-context';
import { Exclusive } from '../live/exclusive';
import { nextMove } from './next-move';
import { Turns } from './turns';

interface Flight {
  controller: AbortController;
  landed: Promise<void>;
  /** It has its turn: it steers. */
  flies: boolean;
}

export interface OnOptions {
  limits?: AutopilotLimits | undefined;
  /** Go on with what it has taken and spent, instead of starting anew. */
  keep?: boolean | undefined;
}

export interface OffOptions {
  limits?: AutopilotLimits | undefined;
  /** Off until it is resumed. */
  pause?: boolean | undefined;
}

/** So many steer at once where nothing else is said. */
const AT_ONCE = 4;

/**
 * The judge steering alone, on several looms at once; those beyond the limit wait for their turn. A flight lives on the
 * server: a closed page does not end it, and after a restart it goes on, because whether it is on, and how far it got, is
 * stored with every step it takes.
 */
export class Autopilots {
  private readonly flights = new Map<string, Flight>();
  /** Two tabs that turn it on and off at once do so one after the other. */
  private readonly switching = new Exclusive();
  private readonly turns: Turns;

  private readonly context: () => AppContext;

  /** `context` is first called once the context is whole. */
  constructor(context: () => AppContext, atOnce = AT_ONCE) {
    this.context = context;
    this.turns = new Turns(atOnce);
  }

  async resumeAll(): Promise<void> {
    for (const { loomId } of await this.context().repository.read.autopilotsOn()) this.fly(loomId);
  }

  /** An autopilot as stored, and whether it waits for its turn. */
  shown(autopilot: Autopilot): Autopilot {
    const flight = this.flights.get(autopilot.loomId);
    return autopilot.on && flight && !flight.flies ? { ...autopilot, waiting: true } : autopilot;
  }

  /** Starts a flight, or goes on with one; without new limits, one that is on flies on as it is. */
  on(loomId: string, { limits, keep }: OnOptions = {}): Promise<Autopilot> {
    return this.switching.run(loomId, async () => {
      const standing = await this.stored(loomId);
      if (standing.on && !limits && this.flights.has(loomId)) return this.shown(standing);
      await this.land(loomId);
      const now = this.context().now();
      const autopilot = await this.change(loomId, ({ paused: _, ...before }) => {
        const anew = { ...neverUsed(loomId), startedAt: now, flownMs: 0, flagsLeft: 0 };
        return {
          ...(keep ? { ...before, startedAt: before.startedAt ?? now } : anew),
          on: true,
          limits: limits ?? before.limits,
          stopped: null,
          updatedAt: now,
        };
      });
      this.fly(loomId);
      await this.tell(loomId);
      return this.shown(autopilot);
    });
  }

  off(loomId: string, stopped: AutopilotStop, options: OffOptions = {}): Promise<Autopilot> {
    return this.switching.run(loomId, async () => {
      const flew = this.flights.get(loomId)?.flies ?? false;
      await this.land(loomId);
      const standing = await this.stored(loomId);
      const nothingToDo = !standing.on && (!standing.paused || options.pause) && !options.limits;
      if (nothingToDo) return standing;
      const now = this.context().now();
      return this.change(loomId, (before) => turnedOff(before, stopped, options, flew, now));
    });
  }

  /** Whatever a person does on a loom by hand takes the steering from its autopilot. */
  async takeOver(loomId: string): Promise<void> {
    if (this.flights.has(loomId)) await this.off(loomId, { code: 'person', message: 'You took over.' });
  }

  private fly(loomId: string): void {
    if (this.flights.has(loomId)) return;
    const controller = new AbortController();
    const flight: Flight = { controller, landed: Promise.resolve(), flies: !this.turns.isFull };
    this.flights.set(loomId, flight);
    flight.landed = this.inTurn(loomId, flight)
      .catch((error: unknown) => this.breakOff(loomId, error))
      .finally(() => this.flights.delete(loomId));
  }

  private async inTurn(loomId: string, flight: Flight): Promise<void> {
    const { signal } = flight.controller;
    const giveBack = await this.turns.take(signal);
    if (!giveBack) return;
    flight.flies = true;
    try {
      // Its time in the air counts from here.
      const now = this.context().now();
      await this.change(loomId, (before) => ({
        ...before,
        startedAt: before.startedAt ?? now,
        updatedAt: now,
      }));
      await this.steer(loomId, signal);
    } finally {
      giveBack();
    }
  }

  /** Resolves once no flight of this loom can do anything any more. */
  private async land(loomId: string): Promise<void> {
    const flight = this.flights.get(loomId);
    flight?.controller.abort();
    await flight?.landed;
  }

  private async steer(loomId: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const move = await nextMove(this.context(), loomId, signal);
      if (move.type === 'aborted') return;
      if (move.type === 'took') await this.tell(loomId);
      else return this.stop(loomId, move.stopped);
    }
  }

  /** Where not even that can be stored, it stays on: turned on again, or after a restart, it goes on. */
  private async breakOff(loomId: string, error: unknown): Promise<void> {
    console.error(`The autopilot of loom ${loomId} broke off.`, error);
    const message = error instanceof Error ? error.message : String(error);
    try {
      await this.stop(loomId, { code: 'failed', message });
    } catch (again) {
      console.error('Nor could that be stored.', again);
    }
  }

  private async stop(loomId: string, stopped: AutopilotStop): Promise<void> {
    const now = this.context().now();
    await this.change(loomId, (before) => turnedOff(before, stopped, {}, true, now));
  }

  private async stored(loomId: string): Promise<Autopilot> {
    return (await this.context().repository.read.getAutopilot(loomId)) ?? neverUsed(loomId);
  }

  /** Reads, changes and stores in one transaction: a step that ends meanwhile adds its cost before or after. */
  private async change(loomId: string, to: (before: Autopilot) => Autopilot): Promise<Autopilot> {
    const { exclusive, repository, hub } = this.context();
    return exclusive.run(loomId, async () => {
      const autopilot = await repository.write(async (writer) => {
        const after = to((await writer.getAutopilot(loomId)) ?? neverUsed(loomId));
        await writer.putAutopilot(after);
        return after;
      });
      hub.publish(loomId, { type: 'autopilot', autopilot: this.shown(autopilot) });
      return autopilot;
    });
  }

  /** Says how it stands, where that was stored by others or is not stored at all. */
  private async tell(loomId: string): Promise<void> {
    const { exclusive, hub } = this.context();
    await exclusive.run(loomId, async () => {
      const autopilot = this.shown(await this.stored(loomId));
      hub.publish(loomId, { type: 'autopilot', autopilot });
    });
  }
}

/** `flew`: it had its turn until now. One that is paused and turned off stays off for good. */
function turnedOff(
  { paused, ...before }: Autopilot,
  stopped: AutopilotStop,
  { limits, pause }: OffOptions,
  flew: boolean,
  now: number,
): Autopilot {
  const ends = before.on || (paused === true && !pause);
  return {
    ...before,
    on: false,
    limits: limits ?? before.limits,
    stopped: ends ? stopped : before.stopped,
    ...(pause && (before.on || paused) && { paused: true }),
    ...(before.on && flew && { flownMs: flownUntil(before, now) }),
    updatedAt: now,
  };
}
