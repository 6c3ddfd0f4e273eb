import 'server-only';
import {
  type Autopilot,
  type AutopilotLimits,
  type AutopilotStop,
  DEFAULT_AUTOPILOT_LIMITS,
} from '@/lib/loom/autopilot';
import type { AppContext } from '../app-context';
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

  private readonly context: () => AppContext;

  /** `context` is first called once the context is whole. */
  constructor(context: () => AppContext) {
    this.context = context;
  }

  async resumeAll(): Promise<void> {
    for (const autopilot of await this.context().repository.read.autopilotsOn()) this.fly(autopilot.loomId);
  }

  async on(loomId: string, limits?: AutopilotLimits): Promise<Autopilot> {
    const before = await this.stored(loomId);
    if (before.on && !limits) return before;
    await this.land(loomId);
    const autopilot: Autopilot = {
      loomId,
      on: true,
      limits: limits ?? before.limits,
      stepsTaken: 0,
      tokensSpent: 0,
      stopped: null,
      updatedAt: this.context().now(),
    };
    await this.store(autopilot);
    this.fly(loomId);
    return autopilot;
  }

  async off(loomId: string, stopped: AutopilotStop, limits?: AutopilotLimits): Promise<Autopilot> {
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
    flight.landed = this.steer(loomId, controller.signal).finally(() => {
      if (this.flights.get(loomId) === flight) this.flights.delete(loomId);
    });
  }

  private async land(loomId: string): Promise<void> {
    const flight = this.flights.get(loomId);
    this.flights.delete(loomId);
    flight?.controller.abort();
    await flight?.landed;
  }

  private async steer(loomId: string, signal: AbortSignal): Promise<void> {
    try {
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
    } catch (error) {
      console.error(`The autopilot of loom ${loomId} broke off.`, error);
      const message = error instanceof Error ? error.message : String(error);
      const before = await this.stored(loomId);
      await this.store({
        ...before,
        on: false,
        stopped: { code: 'failed', message },
        updatedAt: this.context().now(),
      });
    }
  }

  private async stored(loomId: string): Promise<Autopilot> {
    const known = await this.context().repository.read.getAutopilot(loomId);
    const never = {
      on: false,
      limits: DEFAULT_AUTOPILOT_LIMITS,
      stepsTaken: 0,
      tokensSpent: 0,
      stopped: null,
    };
    return known ?? { loomId, ...never, updatedAt: 0 };
  }

  private async store(autopilot: Autopilot): Promise<void> {
    const { exclusive, repository, hub } = this.context();
    await exclusive.run(autopilot.loomId, async () => {
      await repository.write((writer) => writer.putAutopilot(autopilot));
      hub.publish(autopilot.loomId, { type: 'autopilot', autopilot });
    });
  }
}
