'use client';

import type { KeyboardEvent } from 'react';
import { useLoom } from '@/lib/store/loom-store-context';
import { Input } from '../ui/input';

/** Why the next choice is made, in one line; kept with it. Enter keeps the words, Escape drops them. */
export const ReasonLine = () => {
  const { reason, open, setReason, openReason } = useLoom((state) => ({
    reason: state.reason,
    open: state.reasonOpen,
    setReason: state.setReason,
    openReason: state.openReason,
  }));
  if (!open && reason === '') return null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') setReason('');
    openReason(false);
  };

  if (!open) {
    return (
      <button
        type="button"
        onClick={() => openReason(true)}
        className="w-full truncate border-line border-t px-4 py-1.5 text-left text-dim text-xs hover:text-ink"
      >
        Reason for your next choice: <span className="text-ink">{reason}</span>
      </button>
    );
  }
  return (
    <div className="border-line border-t px-4 py-2">
      <Input
        autoFocus
        aria-label="Reason for your next choice"
        placeholder="Why? Enter keeps it for your next choice"
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => openReason(false)}
      />
    </div>
  );
};
