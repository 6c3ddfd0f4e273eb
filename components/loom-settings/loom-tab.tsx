'use client';

import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Textarea } from '../ui/textarea';
import { Part } from './part';
import { SwitchLine } from './switch-line';
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
    <Part title="Pace">
      <SwitchLine
        label="Propose the next step after each choice"
        hint="Off: a step starts only when you ask for it."
        checked={draft.autoPropose}
        onChange={(autoPropose) => change('autoPropose', autoPropose)}
      />
    </Part>
  </>
);
