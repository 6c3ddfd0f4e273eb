import 'server-only';

export interface GateLimits {
  /** Requests under way at once. */
  concurrency: number;
  /** Requests a minute; null for no limit. */
  perMinute: number | null;
}

/** One run at one server. */
export interface Guest {
  /** Resolves, when it is this run’s turn, with the way to give the place back; with null once the signal aborts. */
  take(signal: AbortSignal): Promise<(() => void) | null>;
  /** Whoever has a place asks once more: resolves when that fits the rate, or once the signal aborts. */
  turn(signal: AbortSignal): Promise<void>;
  /** It asks no more: its limits bind nobody any longer. */
  leave(): void;
}

interface Seat {
  limits: () => GateLimits;
  waiting: Set<() => void>;
}

const MINUTE = 60_000;

/**
 * What all runs together ask of one server. No run’s limits are ever passed, so the strictest of those that are there hold;
 * the runs take turns. Requests of a limited rate are spread evenly, not sent in bursts.
 */
export class ServerGate {
  /** Whoever was served last stands last. */
  readonly #seats = new Set<Seat>();
  #underWay = 0;
  #lastStart = Number.NEGATIVE_INFINITY;
  #closedUntil = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  /** `limits` are asked for at each turn, so that they may change. */
  enter(limits: () => GateLimits): Guest {
    const seat: Seat = { limits, waiting: new Set() };
    this.#seats.add(seat);
    return {
      take: (signal) => this.#take(seat, signal),
      turn: (signal) => this.#turn(signal),
      leave: () => {
        this.#seats.delete(seat);
        this.look();
      },
    };
  }

  /** Nobody asks anything for so many milliseconds; an earlier end of an earlier call does not shorten it. */
  coolDown(ms: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, performance.now() + ms);
  }

  /** Milliseconds until anybody may ask again; 0 where nobody is kept out. */
  get closedMs(): number {
    return Math.max(0, this.#closedUntil - performance.now());
  }

  /** Lets in whoever may come in: to be called where limits have changed. */
  look(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    for (let next = this.#next(); next; next = this.#next()) {
      const wait = this.#opensAt() - performance.now();
      if (wait > 0) {
        this.#timer = setTimeout(() => this.look(), wait);
        return;
      }
      if (this.#underWay >= this.#least(({ concurrency }) => concurrency)) return;
      this.#let(next);
    }
  }

  #take(seat: Seat, signal: AbortSignal): Promise<(() => void) | null> {
    if (signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const onTurn = () => {
        signal.removeEventListener('abort', onAbort);
        resolve(this.#place());
      };
      const onAbort = () => {
        seat.waiting.delete(onTurn);
        resolve(null);
      };
      seat.waiting.add(onTurn);
      signal.addEventListener('abort', onAbort, { once: true });
      this.look();
    });
  }

  async #turn(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const wait = this.#opensAt() - performance.now();
      if (wait <= 0) {
        this.#lastStart = performance.now();
        return;
      }
      await pause(wait, signal);
    }
  }

  #next(): Seat | undefined {
    for (const seat of this.#seats) if (seat.waiting.size > 0) return seat;
    return undefined;
  }

  #let(seat: Seat): void {
    const [onTurn] = seat.waiting;
    if (!onTurn) return;
    seat.waiting.delete(onTurn);
    this.#seats.delete(seat);
    this.#seats.add(seat);
    this.#underWay++;
    this.#lastStart = performance.now();
    onTurn();
  }

  #place(): () => void {
    let given = true;
    return () => {
      if (!given) return;
      given = false;
      this.#underWay--;
      this.look();
    };
  }

  #opensAt(): number {
    const rate = this.#least(({ perMinute }) => perMinute ?? Number.POSITIVE_INFINITY);
    return Math.max(this.#closedUntil, this.#lastStart + MINUTE / rate);
  }

  #least(of: (limits: GateLimits) => number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { limits } of this.#seats) least = Math.min(least, of(limits()));
    return least;
  }
}

/** Over at the end of so many milliseconds, or as soon as the signal aborts. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', over, { once: true });
  });

/** The gates of all servers. */
export class ServerGates {
  readonly #gates = new Map<string, ServerGate>();

  at(serverId: string): ServerGate {
    const gate = this.#gates.get(serverId) ?? new ServerGate();
    this.#gates.set(serverId, gate);
    return gate;
  }

  /** Limits of some run have changed. */
  look(): void {
    for (const gate of this.#gates.values()) gate.look();
  }
}
