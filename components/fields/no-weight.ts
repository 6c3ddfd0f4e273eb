import type { Rubric } from '@/lib/loom/settings';

/** What a rubric lacks that no schema asks for; null when nothing. */
export const noWeight = ({ criteria }: Rubric): string | null =>
  criteria.every(({ weight }) => weight === 0) ? 'At least one criterion needs a weight above 0.' : null;
