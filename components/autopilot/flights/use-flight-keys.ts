'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Flight, SteerFlights } from '@/lib/contract/flights';
import { isTyping } from '../../ui/is-typing';

interface FlightKeys {
  list: RefObject<HTMLElement | null>;
  flights: readonly Flight[];
  onStart: () => void;
  onSteer: (flight: Flight, act: SteerFlights['act']) => void;
}

/** The keys of the list; what they act on is the flight whose name has the focus. */
export function useFlightKeys(given: FlightKeys): void {
  const latest = useRef(given);
  latest.current = given;
  const router = useRouter();
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.shiftKey) return;
      const { list, flights, onStart, onSteer } = latest.current;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const flight = flights.find(({ loomId }) => loomId === rows[at]?.dataset.loom);
      const walk = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      if (event.key === 'n') onStart();
      else if (walk) rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + walk))]?.focus();
      else if (!flight) return;
      else if (event.key === ' ')
        onSteer(flight, flight.state === 'flying' || flight.state === 'waiting' ? 'pause' : 'resume');
      else if (event.key === 'x' && flight.state !== 'stopped') onSteer(flight, 'stop');
      else if (event.key === 'v') router.push(`/looms/${encodeURIComponent(flight.loomId)}/flags`);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [router]);
}
