'use client';

import { useCallback, useState } from 'react';
import type { Arrival, TabId } from './arrival';

/** Which tab is open, at which row the keys are, which item is open beside it; the address follows without a navigation. */
export function usePlace(arrival: Arrival = NOWHERE) {
  const [tab, setTabState] = useState<TabId>(arrival.tab ?? 'items');
  const [active, setActive] = useState<string | null>(arrival.item ?? null);
  const [open, setOpen] = useState<string | null>(arrival.item ?? null);
  const [edited, setEdited] = useState<string | null>(null);
  const [arrived, setArrived] = useState(arrival);
  if (arrived !== arrival) {
    // A link to this very page was followed, such as the export's to what was dropped.
    setArrived(arrival);
    if (arrival.tab) setTabState(arrival.tab);
  }

  const setTab = useCallback((next: TabId) => {
    setTabState(next);
    writeAddress((query) => (next === 'items' ? query.delete('tab') : query.set('tab', next)));
  }, []);
  const openItem = useCallback((place: string, edit = false) => {
    setActive(place);
    setOpen(place);
    setEdited(edit ? place : null);
    writeAddress((query) => query.set('item', place));
  }, []);
  const close = useCallback(() => {
    setOpen(null);
    setEdited(null);
    writeAddress((query) => query.delete('item'));
  }, []);
  /** Ends only the edit of that very item: a save that comes back late leaves the next item's edit open. */
  const setEditing = useCallback(
    (place: string, on: boolean) => setEdited((now) => (on ? place : now === place ? null : now)),
    [],
  );
  /** The keys move on; an open item goes along. */
  const goTo = useCallback(
    (place: string) => {
      if (open === null) setActive(place);
      else openItem(place);
    },
    [open, openItem],
  );
  return { tab, setTab, active, goTo, open, openItem, close, edited, setEditing };
}

const NOWHERE: Arrival = {};

function writeAddress(change: (query: URLSearchParams) => void): void {
  const query = new URLSearchParams(window.location.search);
  change(query);
  const text = query.toString();
  window.history.replaceState(null, '', `${window.location.pathname}${text ? `?${text}` : ''}`);
}
