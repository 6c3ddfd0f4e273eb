'use client';

import { Compass, Pause, Play, Plus, Square } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Flight, FlightsReply, SteerFlights } from '@/lib/contract/flights';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';
import { KeySheetButton } from '../../ui/key-sheet';
import { FlightRow } from './flight-row';
import { FLIGHT_KEYS } from './keys';
import { StartDialog } from './start-dialog';
import { useFlightKeys } from './use-flight-keys';
import { useFlights } from './use-flights';

const KEYS = [FLIGHT_KEYS];

/** Every autopilot: those that fly, wait, are paused, and those that stopped lately. */
export const FlightsScreen = ({ initial }: { initial: FlightsReply }) => {
  const { flights, atOnce, error, busy, steer } = useFlights(initial);
  const [starting, setStarting] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const steerOne = ({ loomId }: Flight, act: SteerFlights['act']) => void steer({ act, loomIds: [loomId] });
  useFlightKeys({ list, flights, onStart: () => setStarting(true), onSteer: steerOne });

  const idsOf = (...states: Flight['state'][]) =>
    flights.filter(({ state }) => states.includes(state)).map(({ loomId }) => loomId);
  const flying = idsOf('flying');
  const on = idsOf('flying', 'waiting');
  const paused = idsOf('paused');
  const startButton = (
    <Button variant="primary" onClick={() => setStarting(true)} aria-keyshortcuts="n">
      <Plus aria-hidden /> Start flights <Kbd className="border-bg/40 bg-transparent text-bg">n</Kbd>
    </Button>
  );
  return (
    <div className="mx-auto max-w-6xl px-6 py-8">
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <h1 className="mr-2 font-semibold text-xl tracking-tight">Flights</h1>
        <p className="text-[13px] text-dim" role="status">
          {flying.length} of {atOnce} that may fly at once
          {error ? ` · The list could not be read: ${error}` : ''}
        </p>
        <span className="ml-auto flex flex-wrap gap-2">
          {on.length > 0 ? (
            <Button disabled={busy} onClick={() => void steer({ act: 'pause', loomIds: on })}>
              <Pause aria-hidden /> Pause all
            </Button>
          ) : null}
          {paused.length > 0 ? (
            <Button disabled={busy} onClick={() => void steer({ act: 'resume', loomIds: paused })}>
              <Play aria-hidden /> Resume all
            </Button>
          ) : null}
          {on.length + paused.length > 0 ? (
            <Button disabled={busy} onClick={() => void steer({ act: 'stop', loomIds: [...on, ...paused] })}>
              <Square aria-hidden /> Stop all
            </Button>
          ) : null}
          {flights.length > 0 ? startButton : null}
          <KeySheetButton groups={KEYS} />
        </span>
      </div>
      {flights.length > 0 ? (
        <ul ref={list} aria-label="Flights" className="rounded-xl border border-line bg-panel">
          {flights.map((flight) => (
            <FlightRow
              key={flight.loomId}
              flight={flight}
              busy={busy}
              onSteer={(act) => steerOne(flight, act)}
            />
          ))}
        </ul>
      ) : (
        <EmptyState icon={<Compass />} title="No flight yet" actions={startButton}>
          An autopilot takes the judge’s suggestions by itself, step after step, until a limit you set. Start
          it here for several looms at once, or in a loom with <Kbd>a</Kbd>.
        </EmptyState>
      )}
      <StartDialog
        open={starting}
        onOpenChange={setStarting}
        flying={on}
        onStart={(loomIds, limits) => steer({ act: 'start', loomIds, limits })}
      />
    </div>
  );
};
