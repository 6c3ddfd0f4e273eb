/** The row a key leads to from `current` (-1 for none), or null when the key leads nowhere. */
export const nextRow = (key: string, current: number, count: number): number | null => {
  if (count === 0) return null;
  if (key === 'ArrowDown' || key === 'j') return Math.min(current + 1, count - 1);
  if (key === 'ArrowUp' || key === 'k') return Math.max(current - 1, 0);
  if (current === -1) return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
};
