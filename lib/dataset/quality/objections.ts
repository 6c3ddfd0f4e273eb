import type { CheckId, QualityReport } from './report';

const MOST = 5;
/** What the next item cannot help, or what the judge is told of otherwise. */
const NOT_OF_THE_NEXT: ReadonlySet<CheckId> = new Set<CheckId>([
  'size',
  'second-judge',
  'exact-duplicates',
  'conflicting-duplicates',
]);

/** What a reviewer would object to right now, one sentence each, bad before warn: at most five. */
export const objections = ({ checks }: QualityReport): string[] =>
  (['bad', 'warn'] as const)
    .flatMap((state) => checks.filter((check) => check.state === state && !NOT_OF_THE_NEXT.has(check.id)))
    .slice(0, MOST)
    .map(({ sentence }) => sentence);
