import Link from 'next/link';
import { useState } from 'react';
import type { AuditReport } from '@/lib/judging/audit/report';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { stepPath } from './audit-api';
import type { Behind } from './behind';

interface StepsBehindProps {
  loomId: string;
  steps: AuditReport['steps'];
  behind: Behind | null;
  onClose: () => void;
}

/** What a number means, and the steps it rests on, each a link to all that was judged and done there. */
export const StepsBehind = ({ loomId, steps, behind, onClose }: StepsBehindProps) => {
  const known = new Map(steps.map((step) => [step.number, step]));
  return (
    <Sheet
      open={behind !== null}
      onOpenChange={(open) => !open && onClose()}
      title={behind?.title ?? ''}
      description={behind?.value ?? ''}
    >
      <div className="grid gap-5 text-[13px]">
        <div className="grid gap-2 text-dim">
          {behind?.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
        {behind?.parts.map(({ name, steps: numbers }) => (
          <section key={`${behind.title} ${name}`} aria-label={name}>
            <h3 className="mb-2 font-medium">
              {name} <span className="font-normal text-dim">({numbers.length.toLocaleString('en')})</span>
            </h3>
            <StepLinks loomId={loomId} steps={numbers.flatMap((number) => known.get(number) ?? [])} />
          </section>
        ))}
      </div>
    </Sheet>
  );
};

const PAGE = 120;

const StepLinks = ({ loomId, steps }: Pick<StepsBehindProps, 'loomId' | 'steps'>) => {
  const [most, setMost] = useState(PAGE);
  return (
    <>
      <ul className="flex flex-wrap gap-1.5">
        {steps.slice(0, most).map(({ id, number }) => (
          <li key={id}>
            <Link
              href={stepPath(loomId, id)}
              prefetch={false}
              className="inline-block min-w-9 rounded-md border border-line px-2 py-1 text-center tabular-nums hover:border-edge hover:bg-bg"
            >
              <span className="sr-only">Step </span>
              {number}
            </Link>
          </li>
        ))}
      </ul>
      {steps.length > most ? (
        <Button size="sm" variant="quiet" className="mt-2" onClick={() => setMost(most + 5 * PAGE)}>
          Show more of {steps.length.toLocaleString('en')}
        </Button>
      ) : null}
    </>
  );
};
