import 'server-only';
import type { Flight, FlightsReply } from '@/lib/contract/flights';
import type { Autopilot } from '@/lib/loom/autopilot';
import { progressOf } from '@/lib/loom/autopilot-progress';
import type { AppContext } from '../app-context';
import { pathFacts } from './list-looms';

/** So many that have stopped are listed; all others are anyway. */
const LATELY = 40;
/** More than anybody has looms in the air. */
const READ = 500;
const ORDER: Flight['state'][] = ['flying', 'waiting', 'paused', 'stopped'];

/** Every autopilot that flies, waits or is paused, and those that stopped last; archived looms are left out. */
export async function listFlights(ctx: AppContext): Promise<FlightsReply> {
  const { read } = ctx.repository;
  const now = ctx.now();
  const [stored, openFlags] = await Promise.all([read.flights(READ), read.openFlagCounts()]);
  const flights: Flight[] = [];
  for (const autopilot of stored) {
    const stopped = flights.filter(({ state }) => state === 'stopped').length;
    const shown = ctx.autopilots.shown(autopilot);
    if (stateOf(shown) === 'stopped' && stopped >= LATELY) continue;
    const flight = await flightOf(ctx, shown, openFlags.get(autopilot.loomId) ?? 0, now);
    if (flight) flights.push(flight);
  }
  flights.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return { flights, atOnce: ctx.env.flights, now };
}

async function flightOf(
  ctx: AppContext,
  autopilot: Autopilot,
  openFlags: number,
  now: number,
): Promise<Flight | null> {
  const loom = await ctx.repository.read.getLoom(autopilot.loomId);
  if (!loom || loom.archivedAt !== null) return null;
  const { items } = await pathFacts(ctx, loom);
  const targetItems = loom.settings.format ? loom.settings.target.items : null;
  const itemsLeft = targetItems === null ? null : targetItems - items;
  return {
    loomId: loom.id,
    title: loom.title,
    state: stateOf(autopilot),
    autopilot,
    items,
    targetItems,
    openFlags,
    ...progressOf(autopilot, itemsLeft, now),
  };
}

const stateOf = ({ on, waiting, paused }: Autopilot): Flight['state'] => {
  if (on) return waiting ? 'waiting' : 'flying';
  return paused ? 'paused' : 'stopped';
};
