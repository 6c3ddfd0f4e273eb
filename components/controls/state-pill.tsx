import { Check, CircleDashed, TriangleAlert } from 'lucide-react';
import { controlState, hasControl } from '@/lib/dataset/controls/control-state';
import type { Row } from '@/lib/dataset/row';
import { Pill } from '../ui/pill';
import { STATE_MEANING, STATE_WORDS } from './state-words';

/** How an item stands with its control pair. */
export const StatePill = ({ row }: { row: Pick<Row, 'control'> }) => {
  const state = controlState(row);
  const fresh = hasControl(row);
  const Icon = fresh ? Check : state === 'none' ? CircleDashed : TriangleAlert;
  return (
    <Pill tone={fresh ? 'leaf' : state === 'none' ? 'plain' : 'sun'} title={STATE_MEANING[state]}>
      <Icon aria-hidden />
      {STATE_WORDS[state]}
    </Pill>
  );
};
