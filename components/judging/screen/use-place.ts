'use client';

import { useCallback, useState } from 'react';
import type { Arrival, TabId } from './arrival';

/** Which tab and which step is open; the address follows without a navigation. */
export function usePlace(arrival: Arrival) {
  const [tab, setTabState] = useState<TabId>(arrival.tab ?? 'steps');
  const [step, setStep] = useState<string | null>(arrival.step ?? null);
  const [arrived, setArrived] = useState(arrival);
  if (arrived !== arrival) {
    setArrived(arrival);
    if (arrival.tab) setTabState(arrival.tab);
    if (arrival.step) setStep(arrival.step);
  }
  const setTab = useCallback((next: TabId) => {
    setTabState(next);
    writeAddress((query) => (next === 'steps' ? query.delete('tab') : query.set('tab', next)));
  }, []);
  const openStep = useCallback((id: string) => {
    setStep(id);
    setTabState('steps');
    writeAddress((query) => {
      query.delete('tab');
      query.set('step', id);
    });
  }, []);
  const closeStep = useCallback(() => {
    setStep(null);
    writeAddress((query) => query.delete('step'));
  }, []);
  return { tab, setTab, step, openStep, closeStep };
}

function writeAddress(change: (query: URLSearchParams) => void): void {
  const query = new URLSearchParams(window.location.search);
  change(query);
  const text = query.toString();
  window.history.replaceState(null, '', `${window.location.pathname}${text ? `?${text}` : ''}`);
}
