/** The row that a key leads to, of so many; null where the key means nothing. */
export function rowAfter(key: string, at: number, rows: number, page: number): number | null {
  const to = (place: number) => Math.min(rows - 1, Math.max(0, place));
  if (key === 'ArrowDown' || key === 'j') return to(at + 1);
  if (key === 'ArrowUp' || key === 'k') return to(at - 1);
  if (key === 'PageDown') return to(at + page);
  if (key === 'PageUp') return to(at - page);
  if (key === 'Home') return to(0);
  if (key === 'End') return to(rows - 1);
  return null;
}
