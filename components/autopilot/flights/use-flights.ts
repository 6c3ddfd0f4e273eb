'use client';

import { useState } from 'react';
import type { FlightsReply, SteerFlights } from '@/lib/contract/flights';
import { messageOf } from '@/lib/store/http';
import { toast } from '../../ui/toast-store';
import { usePolled } from '../../ui/use-polled';
import { autopilotApi } from '../autopilot-api';

const WHILE_FLYING = 1500;
const ELSE = 6000;

/** All flights, kept fresh, and the way to steer them. */
export function useFlights(initial: FlightsReply) {
  const {
    data,
    failure: unread,
    refresh,
  } = usePolled(initial, autopilotApi.flights, ({ flights }) =>
    flights.some(({ state }) => state === 'flying' || state === 'waiting') ? WHILE_FLYING : ELSE,
  );
  const [busy, setBusy] = useState(false);

  /** False where nothing came of it; why is said. */
  const steer = async (wish: SteerFlights): Promise<boolean> => {
    if (busy || wish.loomIds.length === 0) return false;
    setBusy(true);
    try {
      const failures = await autopilotApi.steer(wish);
      const [first] = failures;
      if (first) {
        const title = data.flights.find(({ loomId }) => loomId === first.loomId)?.title ?? 'One loom';
        const more = failures.length > 1 ? ` ${failures.length - 1} more failed.` : '';
        toast.error(`${title}: ${first.message}${more}`);
      }
      await refresh();
      return failures.length < wish.loomIds.length;
    } catch (failure) {
      toast.error(messageOf(failure));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { ...data, error: unread === null ? null : messageOf(unread), busy, steer };
}
