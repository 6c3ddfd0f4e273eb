'use client';

import { UserRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';

interface AskNameProps {
  /** Names used in this dataset so far. */
  known: readonly string[];
  onName: (name: string) => void;
}

/** Asked once in each browser: reviews are told apart by name. */
export const AskName = ({ known, onName }: AskNameProps) => {
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
    else setAsked(true);
  };
  return (
    <EmptyState
      icon={<UserRound aria-hidden />}
      title="Who reviews?"
      titleAs="h2"
      className="flex-1 content-start"
    >
      <p>
        Reviews are told apart by name, and agreement is measured between names. It is kept in this browser.
      </p>
      <form onSubmit={submit} className="mx-auto mt-4 grid max-w-72 gap-3 text-left">
        <Field label="Your name" error={asked && !name.trim() ? 'Type a name.' : null}>
          <Input
            autoFocus
            maxLength={200}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Button type="submit" variant="primary">
          Begin
        </Button>
      </form>
      {known.length > 0 ? (
        <fieldset className="mt-5">
          <legend className="mx-auto mb-1.5 text-xs">or go on as</legend>
          <div className="flex flex-wrap justify-center gap-1.5">
            {known.map((one) => (
              <Button key={one} size="sm" onClick={() => onName(one)}>
                {one}
              </Button>
            ))}
          </div>
        </fieldset>
      ) : null}
    </EmptyState>
  );
};
