'use client';

import { useCallback } from 'react';
import type { ControlPair } from '@/lib/dataset/controls/make-pair';
import type { ActBody } from '@/lib/dataset/item-act';
import type { Row } from '@/lib/dataset/row';
import { useDatasetStore } from '@/lib/store/dataset/dataset-context';
import { nextWithout } from './list-filter';
import { itemName } from './state-words';

export type Perform = (
  words: string,
  wishes: readonly { place: string; body: ActBody }[],
) => Promise<boolean>;
type Made = Extract<ActBody, { kind: 'control' }>['made'];

/** Makes pairs, all of them as one act, and finds the item to go on with. */
export function useMaking(perform: Perform, onPlace: (place: string) => void) {
  const store = useDatasetStore();
  const make = useCallback(
    (pairs: readonly { row: Row; pair: ControlPair }[], made: Made): Promise<boolean> => {
      const [first] = pairs;
      if (!first) return Promise.resolve(false);
      const many = `${pairs.length.toLocaleString('en')} control pairs`;
      return perform(
        pairs.length === 1 ? `Control pair of ${itemName(first.row)}` : many,
        pairs.map(({ row: { place, id }, pair }) => ({
          place,
          body: { kind: 'control', itemId: id, ...pair, made },
        })),
      );
    },
    [perform],
  );
  /** Goes to the next item without a control. False when there is none. */
  const goOn = useCallback(
    (from: Row): boolean => {
      const next = nextWithout(store.getState().rows, from.place);
      if (next) onPlace(next.place);
      return next !== null;
    },
    [store, onPlace],
  );
  return { make, goOn };
}
