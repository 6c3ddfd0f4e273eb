import type { FamilyLaw } from '@/lib/scaling/report/report';

export type Headline = 'inverse' | 'usual' | 'more' | 'less' | 'unsure' | 'one-size';

export const HEADLINE_WORDS: Record<Headline, string> = {
  inverse: 'Inverse scaling',
  usual: 'Usual scaling',
  more: 'More with size',
  less: 'Less with size',
  unsure: 'Undecided',
  'one-size': 'Not two sizes yet',
};

/** The verdict of a family in a word or three. Where neither way is the worse one it says only which way it goes. */
export function headlineOf({ verdict, slopes }: FamilyLaw): Headline {
  if (verdict.direction) return verdict.direction;
  const slope = slopes.find(({ metric }) => metric === verdict.metric);
  if (!slope) return 'one-size';
  const clear = slope.interval !== null && (slope.interval[0] > 0 || slope.interval[1] < 0);
  if (!clear) return 'unsure';
  return slope.perDecade > 0 ? 'more' : 'less';
}
