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
    <Part title="Name">
      <Field label="Title" error={errors.get('title')}>
        <Input
          value={draft.title}
          onChange={(event) => change('title', event.target.value)}
          maxLength={200}
          autoComplete="off"
        />
      </Field>
    </Part>
    <Part
      title="Prompt"
      hint="The root of the tree: what every model reads first. Instructions and worked examples belong here."
    >
      <Field
        label="Text of the prompt"
        error={errors.get('prompt')}
        hint={
          hasSteps
            ? 'Steps grow from the prompt as it is. A changed prompt becomes a new version: a new root, from which the next step starts. What is there stays as it is.'
            : 'Nothing has grown from it yet.'
        }
      >
        <Textarea
          value={draft.prompt}
          onChange={(event) => change('prompt', event.target.value)}
          className="max-h-96 min-h-56 font-reading text-sm"
        />
      </Field>
    </Part>
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
