'use client';

import { NotebookPen, Sprout } from 'lucide-react';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Kbd } from '../ui/kbd';

/** Nothing was proposed here yet, and nothing is until the person asks. */
export const EmptyStep = () => {
  const { sampler, judge, hasText } = useLoom((state) => ({
    sampler: state.loom.settings.sampler,
    judge: state.loom.settings.judge,
    hasText: state.nodes.get(state.loom.headId)?.text.trim() !== '',
  }));
  if (!hasText) return <EmptyPrompt />;
  return (
    <EmptyState
      icon={<Sprout aria-hidden />}
      title="No step here yet"
      actions={<Propose variant="primary" />}
    >
      Press <Kbd>p</Kbd> or the button to propose. The model <b className="font-medium">{sampler.model}</b>{' '}
      continues the path from here, {judge.enabled ? 'and the judge ranks what comes.' : 'and you choose.'}
    </EmptyState>
  );
};

/** A loom from the blank template has nothing to continue until its prompt is written. */
const EmptyPrompt = () => {
  const openDialog = useLoom((state) => state.openDialog);
  return (
    <EmptyState
      icon={<NotebookPen aria-hidden />}
      title="Write the prompt first"
      actions={
        <>
          <Button variant="primary" onClick={() => openDialog('settings')}>
            Write the prompt
          </Button>
          <Propose variant="quiet" />
        </>
      }
    >
      A loom grows from its prompt, and this one’s is empty. Begin a text, or give instructions and a few
      examples. Items and labels, where you want them, are set beside it.
    </EmptyState>
  );
};

const Propose = ({ variant }: { variant: 'primary' | 'quiet' }) => {
  const { propose, pending, n } = useLoom((state) => ({
    propose: state.propose,
    pending: state.pending,
    n: state.loom.settings.sampler.n,
  }));
  return (
    <Button
      variant={variant}
      busy={pending === 'propose'}
      disabled={pending !== null}
      onClick={() => void propose()}
    >
      Propose {n} {n === 1 ? 'candidate' : 'candidates'}
    </Button>
  );
};
