'use client';

import { Unplug } from 'lucide-react';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

/** An item that left the dataset while the queue was worked through. */
export const GoneItem = ({ onNext }: { onNext: () => void }) => (
  <EmptyState
    icon={<Unplug aria-hidden />}
    title="This item is not in the dataset any more"
    actions={
      <Button variant="primary" onClick={onNext}>
        Next item
      </Button>
    }
  >
    Its path was changed in the tree since the queue was made.
  </EmptyState>
);
