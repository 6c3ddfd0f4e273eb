'use client';

import { useCallback, useRef, useState } from 'react';
import { type Place, writePlace } from './arrival';

/** What of which run is looked at; the address follows without a navigation. */
export function usePlace(arrival: Place) {
  const [place, setPlace] = useState(arrival);
  const [arrived, setArrived] = useState(arrival);
  if (arrived !== arrival) {
    // A link to this very page was followed.
    setArrived(arrival);
    setPlace(arrival);
  }
  const latest = useRef(place);
  latest.current = place;
  const go = useCallback((change: Partial<Place>) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    setPlace(next);
    const query = writePlace(next);
    window.history.replaceState(null, '', `${window.location.pathname}${query ? `?${query}` : ''}`);
  }, []);
  return { place, go };
}
