'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing';
import type { FlagReview } from './use-flag-review';

/** Enter or y: confirm. 1–9: take another. Arrows, j and k: move. g: grow anew. u: undo. */
export function useReviewKeys(review: FlagReview): void {
  const latest = useRef(review);
  latest.current = review;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.repeat || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (event.key === 'Enter' && target?.closest('button, a[href]')) return;
      if (!press(latest.current, event.key)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Whether the key means something here. */
function press(review: FlagReview, key: string): boolean {
  const { current } = review;
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'Enter':
    case 'y':
      if (current) void review.take(current.nodeId);
      return current !== null;
    case 'ArrowRight':
    case 'ArrowDown':
    case 'j':
      review.move(1);
      return true;
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'k':
      review.move(-1);
      return true;
    case 'g':
      void review.regrow();
      return true;
    case 'u':
      void review.undo();
      return true;
    default: {
      const candidate = /^[1-9]$/.test(key) ? current?.candidates[Number(key) - 1] : undefined;
      if (candidate) void review.take(candidate.nodeId);
      return candidate !== undefined;
    }
  }
}
