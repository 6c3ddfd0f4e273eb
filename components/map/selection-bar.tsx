import { Ban, ThumbsDown, ThumbsUp, UserCheck, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover';

interface SelectionBarProps {
  places: readonly string[];
  onReview: (places: string[]) => void;
  onExclude: (places: string[], reason: string) => void;
  onNote: (like: 'more' | 'less', places: string[]) => void;
  onClear: () => void;
}

/** What can be done with the picked items. */
export const SelectionBar = ({ places, onReview, onExclude, onNote, onClear }: SelectionBarProps) => {
  const all = [...places];
  return (
    <div
      role="toolbar"
      aria-label="Picked items"
      className="flex flex-wrap items-center gap-1 rounded-xl border border-line bg-panel p-1.5 shadow-shade"
    >
      <span className="px-2 font-medium text-[13px] tabular-nums">
        {places.length.toLocaleString('en')} picked
      </span>
      <Button size="sm" onClick={() => onReview(all)}>
        <UserCheck aria-hidden /> Review
      </Button>
      <ExcludeButton count={places.length} onExclude={(reason) => onExclude(all, reason)} />
      <Button size="sm" onClick={() => onNote('more', all)}>
        <ThumbsUp aria-hidden /> More like this
      </Button>
      <Button size="sm" onClick={() => onNote('less', all)}>
        <ThumbsDown aria-hidden /> Less like this
      </Button>
      <Button size="sm" variant="quiet" onClick={onClear}>
        <X aria-hidden /> Clear
      </Button>
    </div>
  );
};

const ExcludeButton = ({ count, onExclude }: { count: number; onExclude: (reason: string) => void }) => {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const exclude = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    onExclude(reason.trim());
    setReason('');
    setOpen(false);
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm">
          <Ban aria-hidden /> Exclude…
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Exclude items" side="top">
        <form onSubmit={exclude} className="grid gap-3">
          <Field
            label="Reason"
            hint={`It is kept with ${count === 1 ? 'the item' : `each of the ${count.toLocaleString('en')} items`}; undo brings them back.`}
          >
            <Input
              autoFocus
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
          <Button type="submit" size="sm" variant="primary" disabled={reason.trim() === ''}>
            Exclude {count === 1 ? '1 item' : `${count.toLocaleString('en')} items`}
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  );
};
