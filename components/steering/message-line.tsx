'use client';

import { useLoom } from '@/lib/store/loom-store-context';
import { cn } from '../ui/cn';

/** Where the panel answers: what a key could not do, and what went wrong. Its place is always there. */
export const MessageLine = () => {
  const message = useLoom((state) => state.message);
  return (
    <p
      role={message?.tone === 'warn' ? 'alert' : 'status'}
      className={cn('min-h-[1lh] px-4 pt-2 text-xs', message?.tone === 'warn' ? 'text-no' : 'text-dim')}
    >
      {message?.text}
    </p>
  );
};
