'use client';

import { Plus, Trash2 } from 'lucide-react';
import type { Errors } from '../fields/plain-issue';
import { Button } from '../ui/button';
import { FieldError } from '../ui/field-error';
import { IconButton } from '../ui/icon-button';
import { EscapedInput } from './escaped-input';
import { escaped } from './escapes';

interface StopFieldsProps {
  stop: readonly string[];
  /** What ends an item; null in a free loom. */
  separator: string | null;
  onChange: (stop: string[]) => void;
  errors: Errors;
}

const MAX_STOP = 4;

/** Texts at which a completion ends. */
export const StopFields = ({ stop, separator, onChange, errors }: StopFieldsProps) => {
  const full = stop.length >= MAX_STOP;
  const runsOn = separator !== null && !stop.some((text) => text !== '' && separator.startsWith(text));
  return (
    <div className="grid gap-2">
      {stop.map((text, index) => {
        const error = errors.get(`sampler.stop.${index}`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stop text has no other name while it is being typed.
          <div key={index} className="grid gap-1">
            <div className="flex items-center gap-2">
              <EscapedInput
                aria-label={`Stop text ${index + 1}`}
                aria-invalid={error ? true : undefined}
                value={text}
                onValueChange={(next) => onChange(stop.map((one, i) => (i === index ? next : one)))}
                maxLength={100}
                className="w-48"
              />
              <IconButton
                label={`Remove stop text ${index + 1}`}
                icon={<Trash2 aria-hidden />}
                onClick={() => onChange(stop.filter((_, i) => i !== index))}
              />
            </div>
            <FieldError>{error}</FieldError>
          </div>
        );
      })}
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" disabled={full} onClick={() => onChange([...stop, ''])}>
          <Plus aria-hidden />
          Add a stop text
        </Button>
        {runsOn && !full ? (
          <Button size="sm" onClick={() => onChange([...stop, separator])}>
            <Plus aria-hidden />
            Stop at the separator <code className="font-mono">{escaped(separator)}</code>
          </Button>
        ) : null}
      </div>
      {runsOn ? (
        <p className="text-dim text-xs">
          Nothing stops a completion where an item ends: it runs on to the token limit, and what is too much
          is cut off.
        </p>
      ) : null}
    </div>
  );
};
