'use client';

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { cn } from '../ui/cn';

interface FoldedTextProps {
  /** The end stays in sight while it arrives. */
  arriving: boolean;
  children: ReactNode;
}

/** Text as tall as a few paragraphs at most, so that several can be compared; the rest unfolds on demand. */
export const FoldedText = ({ arriving, children }: FoldedTextProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const [isLong, setIsLong] = useState(false);

  useLayoutEffect(() => {
    const { current } = box;
    if (current && !whole) setIsLong(current.scrollHeight > current.clientHeight + 1);
  });

  const folded = isLong && !whole;
  return (
    <div>
      <div
        ref={box}
        className={cn(
          'min-h-10',
          !whole && 'max-h-[13lh] overflow-hidden',
          folded && !arriving && '[mask-image:linear-gradient(to_top,transparent,black_3lh)]',
          folded && arriving && 'flex flex-col-reverse [mask-image:linear-gradient(transparent,black_3lh)]',
        )}
      >
        {children}
      </div>
      {isLong && !arriving ? (
        <button
          type="button"
          aria-expanded={whole}
          onClick={(event) => {
            event.stopPropagation();
            setWhole(!whole);
          }}
          className="rounded text-dim text-xs underline underline-offset-2 hover:text-ink"
        >
          {whole ? 'Show less' : 'Show all of it'}
        </button>
      ) : null}
    </div>
  );
};
