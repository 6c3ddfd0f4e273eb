import 'server-only';
import { type Autopilot, type AutopilotLimits, type AutopilotStop, neverUsed } from '@/lib/loom/autopilot';
import type { AppContext } from '../app-context';
import { Exclusive } from '../live/exclusive';
import { nextMove } from './next-move';

interface Flight {
  controller: AbortController;
  landed: Promise<void>;
}

/**
 * The judge steering alone. A flight lives on the server: a closed page does not end it, and after a restart it goes
 * on, because whether it is on, and how far it got, is stored with every step it takes.
 */
export class Autopilots {
  private readonly flights = new Map<string, Flight>();
  /** Two tabs that turn it on and off at once do so one after the other. */
  private readonly switching = new Exclusive();

  private readonly context: () => AppContext;

  /** `context` is first called once the context is whole. */
  constructor(context: () => AppContext) {
    this.context = context;
  }

  async resumeAll(): Promise<void> {
    for (const autopilot of await this.context().repository.read.autopilotsOn()) this.fly(autopilot.loomId);
  }

  /** Starts a flight with nothing taken or spent yet; without new limits, one that is on flies on as it is. */
  on(loomId: string, limits?: AutopilotLimits): Promise<Autopilot> {
    return this.switching.run(loomId, async () => {
      const before = await this.stored(loomId);
      if (before.on && !limits && this.flights.has(loomId)) return before;
      await this.land(loomId);
      const autopilot: Autopilot = {
        ...neverUsed(loomId),
        on: true,
        limits: limits ?? before.limits,
        updatedAt: this.context().now(),
      };
      await this.store(autopilot);
      this.fly(loomId);
      return autopilot;
    });
  }

  off(loomId: string, stopped: AutopilotStop, limits?: AutopilotLimits): Promise<Autopilot> {
    return this.switching.run(loomId, async () => {
      await this.land(loomId);
      const before = await this.stored(loomId);
      if (!before.on && !limits) return before;
      const autopilot = {
        ...before,
        on: false,
        limits: limits ?? before.limits,
        stopped: before.on ? stopped : before.stopped,
        updatedAt: this.context().now(),
      };
      await this.store(autopilot);
      return autopilot;
    });
  }

  /** Whatever a person does on a loom by hand takes the steering from its autopilot. */
  async takeOver(loomId: string): Promise<void> {
    if (this.flights.has(loomId)) await this.off(loomId, { code: 'person', message: 'You took over.' });
  }

  private fly(loomId: string): void {
    if (this.flights.has(loomId)) return;
    const controller = new AbortController();
    const flight: Flight = { controller, landed: Promise.resolve() };
    this.flights.set(loomId, flight);
    flight.landed = this.steer(loomId, controller.signal)
      .catch((error: unknown) => this.breakOff(loomId, error))
      .finally(() => this.flights.delete(loomId));
  }

  /** Resolves once no flight of this loom can do anything any more. */
  private async land(loomId: string): Promise<void> {
    const flight = this.flights.get(loomId);
    flight?.controller.abort();
    await flight?.landed;
  }

  private async steer(loomId: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const before = await this.stored(loomId);
      const move = await nextMove(this.context(), before, signal);
      if (move.type === 'aborted') return;
      const { stepsTaken, tokensSpent } = move;
      const stopped = move.type === 'stop' ? move.stopped : null;
      await this.store({
        ...before,
        on: !stopped,
        stepsTaken,
        tokensSpent,
        stopped,
        updatedAt: this.context().now(),
      });
      if (stopped) return;
    }
  }

  /** Where not even that can be stored, it stays on: turned on again, or after a restart, it goes on. */
  private async breakOff(loomId: string, error: unknown): Promise<void> {
    console.error(`The autopilot of loom ${loomId} broke off.`, error);
    const message = error instanceof Error ? error.message : String(error);
    try {
      const before = await this.stored(loomId);
      const updatedAt = this.context().now();
      await this.store({ ...before, on: false, stopped: { code: 'failed', message }, updatedAt });
    } catch (again) {
      console.error('Nor could that be stored.', again);
    }
  }

  private async stored(loomId: string): Promise<Autopilot> {
    return (await this.context().repository.read.getAutopilot(loomId)) ?? neverUsed(loomId);
  }

  private async store(autopilot: Autopilot): Promise<void> {
    const { exclusive, repository, hub } = this.context();
    await exclusive.run(autopilot.loomId, async () => {
      await repository.write((writer) => writer.putAutopilot(autopilot));
      hub.publish(autopilot.loomId, { type: 'autopilot', autopilot });
    });
  }
}
