'use client';

import { Plus, Trash2 } from 'lucide-react';
import type { ItemFormat, Label } from '@/lib/loom/item-format';
import type { Errors } from '../fields/plain-issue';
import { Button } from '../ui/button';
import { FieldError } from '../ui/field-error';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { EscapedInput } from './escaped-input';

interface LabelFieldsProps {
  format: ItemFormat;
  onRename: (index: number, text: string) => void;
  onLabels: (labels: Label[]) => void;
  errors: Errors;
}

const MAX_LABELS = 26;

/** The answers an item may have, each with what it means. */
export const LabelFields = ({ format, onRename, onLabels, errors }: LabelFieldsProps) => {
  const { labels } = format;
  const setMeaning = (index: number, meaning: string) =>
    onLabels(labels.map((label, i) => (i === index ? { ...label, meaning } : label)));
  return (
    <div className="grid gap-2">
      {labels.map(({ text, meaning }, index) => {
        const error = errors.get(`format.labels.${index}.text`);
        const name = `Label ${index + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a label has no other name while its text is being typed.
          <div key={index} className="grid gap-1">
            <div className="flex items-center gap-2">
              <EscapedInput
                aria-label={`${name}, as it stands after the answer prefix`}
                aria-invalid={error ? true : undefined}
                value={text}
                onValueChange={(next) => onRename(index, next)}
                maxLength={200}
                className="w-32 shrink-0"
              />
              <Input
                aria-label={`${name}: what it means`}
                placeholder="what it means"
                value={meaning}
                onChange={(event) => setMeaning(index, event.target.value)}
                maxLength={500}
              />
              <IconButton
                label={`Remove label ${index + 1}`}
                icon={<Trash2 aria-hidden />}
                onClick={() => onLabels(labels.filter((_, i) => i !== index))}
              />
            </div>
            <FieldError>{error}</FieldError>
          </div>
        );
      })}
      <Button
        size="sm"
        disabled={labels.length >= MAX_LABELS}
        onClick={() => onLabels([...labels, { text: ' ', meaning: '' }])}
        className="justify-self-start"
      >
        <Plus aria-hidden />
        Add a label
      </Button>
      {labels.length === 0 ? (
        <p className="text-dim text-xs">Without labels any answer is taken as it stands.</p>
      ) : null}
    </div>
  );
};
