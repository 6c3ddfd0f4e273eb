'use client';

import { PencilRuler } from 'lucide-react';
import Link from 'next/link';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { SwitchLine } from '../ui/switch-line';
import { Textarea } from '../ui/textarea';
import { AheadFields } from './ahead-fields';
import { Part } from './part';
import type { TabProps } from './tab-props';

interface LoomTabProps extends TabProps {
  /** Something has grown from the prompt already. */
  hasSteps: boolean;
}

export const LoomTab = ({ draft, change, errors, hasSteps }: LoomTabProps) => (
  <>
    <Field label="Title" error={errors.get('title')}>
      <Input
        value={draft.title}
        onChange={(event) => change('title', event.target.value)}
        maxLength={200}
        autoComplete="off"
      />
    </Field>
    <Field
      label="Prompt"
      error={errors.get('prompt')}
      hint={
        <>
          The root of the tree: what every model reads first. Instructions and worked examples belong here.{' '}
          {hasSteps
            ? 'Steps grow from it as it is: a changed prompt becomes a new version, a new root from which the next step starts. What is there stays.'
            : null}
        </>
      }
    >
      <Textarea
        autoFocus={draft.prompt === ''}
        value={draft.prompt}
        onChange={(event) => change('prompt', event.target.value)}
        className="max-h-96 min-h-56 font-reading text-sm"
      />
    </Field>
    <WorkshopLink />
    <Part title="Pace">
      <SwitchLine
        label="Propose the next step after each choice"
        hint="Off: a step starts only when you ask for it."
        checked={draft.autoPropose}
        onChange={(autoPropose) => change('autoPropose', autoPropose)}
      />
      <AheadFields
        speculation={draft.speculation}
        autoPropose={draft.autoPropose}
        onChange={(speculation) => change('speculation', speculation)}
      />
    </Part>
  </>
);

const WorkshopLink = () => {
  const id = useLoom(({ loom }) => loom.id);
  return (
    <div>
      <Button asChild size="sm">
        <Link href={`/looms/${encodeURIComponent(id)}/workshop`} prefetch={false}>
          <PencilRuler aria-hidden />
          Prompt workshop
        </Link>
      </Button>
    </div>
  );
};
