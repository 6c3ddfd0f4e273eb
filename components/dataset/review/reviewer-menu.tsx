'use client';

import { Check, ChevronDown, UserRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { useKnownReviewers } from './use-known-reviewers';

/** Who reviews: one of the names used so far, or a new one. */
export const ReviewerMenu = ({ reviewer }: { reviewer: string }) => {
  const setReviewer = useDataset((state) => state.setReviewer);
  const known = useKnownReviewers();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const take = (next: string) => {
    setReviewer(next);
    setOpen(false);
    setName('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) take(name.trim());
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" aria-label={`Reviewer: ${reviewer}. Change`}>
          <UserRound aria-hidden />
          <span className="max-w-40 truncate">{reviewer}</span>
          <ChevronDown aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" className="w-64" aria-label="Reviewer">
        <ul className="mb-3 grid max-h-60 gap-0.5 overflow-auto">
          {known.map((one) => (
            <li key={one}>
              <Button
                size="sm"
                variant="quiet"
                aria-pressed={one === reviewer}
                onClick={() => take(one)}
                className="w-full justify-start"
              >
                {one === reviewer ? <Check aria-hidden /> : <span className="size-4" />}
                <span className="truncate">{one}</span>
              </Button>
            </li>
          ))}
        </ul>
        <form onSubmit={submit} className="flex items-end gap-2">
          <Field label="New name" className="flex-1">
            <Input maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Button type="submit" disabled={!name.trim()}>
            Take
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  );
};
