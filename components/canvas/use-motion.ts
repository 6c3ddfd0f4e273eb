import { useCallback, useLayoutEffect, useRef } from 'react';
import { at, type Layout } from '@/lib/loom/layout';

export const MOTION_MS = 150;

export const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const easeOut = (share: number): number => 1 - (1 - share) ** 3;

/**
 * Moves what is painted along with the cards when the layout changes. Gives the height at which a node is to be painted
 * now; calls `repaint` for each frame of the way.
 */
export function useMotion(layout: Layout, repaint: () => void): (index: number) => number {
  const motion = useRef({ from: layout, to: layout, share: 1 });

  useLayoutEffect(() => {
    const from = motion.current.to;
    motion.current = { from, to: layout, share: from === layout || prefersStill() ? 1 : 0 };
    repaint();
    if (motion.current.share === 1) return;
    const begin = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      motion.current.share = Math.max(0, Math.min(1, (now - begin) / MOTION_MS));
      repaint();
      if (motion.current.share < 1) frame = requestAnimationFrame(step);
    });
    return () => {
      cancelAnimationFrame(frame);
      motion.current.share = 1;
    };
  }, [layout, repaint]);

  return useCallback((index: number) => {
    const { from, to, share } = motion.current;
    const end = at(to.y, index);
    if (share === 1 || index >= from.n) return end;
    const start = at(from.y, index);
    return start + (end - start) * easeOut(share);
  }, []);
}
