'use client';

import { Sprout } from 'lucide-react';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Kbd } from '../ui/kbd';

/** Nothing was proposed here yet, and nothing is until the person asks. */
export const EmptyStep = () => {
  const { propose, pending, sampler } = useLoom((state) => ({
    propose: state.propose,
    pending: state.pending,
    sampler: state.loom.settings.sampler,
  }));
  return (
    <EmptyState
      icon={<Sprout aria-hidden />}
      title="No step here yet"
      actions={
        <Button
          variant="primary"
          busy={pending === 'propose'}
          disabled={pending !== null}
          onClick={() => void propose()}
        >
          Propose {sampler.n} {sampler.n === 1 ? 'candidate' : 'candidates'}
        </Button>
      }
    >
      Press <Kbd>p</Kbd> or the button to propose. The model <b className="font-medium">{sampler.model}</b>{' '}
      continues the path from here, and the judge ranks what comes.
    </EmptyState>
  );
};
