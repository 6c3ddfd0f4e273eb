import type { Check, QualityReport } from '@/lib/dataset/quality';

export type CheckState = Check['state'];

/** Worst first; what could not be measured comes last. */
export const STATES: readonly CheckState[] = ['bad', 'warn', 'ok', 'unknown'];

/** One check in each state. */
export const STATE_WORDS: Record<CheckState, string> = {
  bad: 'a reviewer will object',
  warn: 'worth a look',
  ok: 'fine',
  unknown: 'not measured',
};

export const GROUP_WORDS: Record<CheckState, string> = {
  bad: 'A reviewer will object',
  warn: 'Worth a look',
  ok: 'Fine',
  unknown: 'Not measured',
};

export type Tally = Record<CheckState, number>;

export function tallyOf(checks: readonly Pick<Check, 'state'>[]): Tally {
  const tally: Tally = { bad: 0, warn: 0, ok: 0, unknown: 0 };
  for (const { state } of checks) tally[state]++;
  return tally;
}

/** "2 things a reviewer will object to, 3 worth a look, 11 fine, 2 not measured". */
export function summaryWords({ bad, warn, ok, unknown }: Tally): string {
  const objections =
    bad === 0
      ? 'Nothing a reviewer will object to'
      : `${bad} ${bad === 1 ? 'thing' : 'things'} a reviewer will object to`;
  const rest = [
    { number: warn, words: 'worth a look' },
    { number: ok, words: 'fine' },
    { number: unknown, words: 'not measured' },
  ].filter(({ number }) => number > 0);
  return [objections, ...rest.map(({ number, words }) => `${number} ${words}`)].join(', ');
}

/** From so many items on most checks say something. */
export const ENOUGH = 20;

/** "1 objection, 2 to look at", for where there is little room. `items`: how many were measured. */
export function briefWords({ bad, warn }: Tally, items: number): string {
  const words = [
    ...(bad > 0 ? [`${bad} ${bad === 1 ? 'objection' : 'objections'}`] : []),
    ...(warn > 0 ? [`${warn} to look at`] : []),
  ];
  if (words.length > 0) return words.join(', ');
  return items >= ENOUGH ? 'nothing to object to' : 'too early to tell';
}

/** What is to be known of a set too small for most checks; null for a larger one. */
export const tooFewWords = (items: number): string | null =>
  items >= ENOUGH
    ? null
    : `With ${items === 1 ? '1 item' : `${items} items`} most of this cannot be said yet: most checks begin at ${ENOUGH} items.`;

/** The checks by state, worst state first, in the report's order; states without any are left out. */
export function groupsOf({
  checks,
}: Pick<QualityReport, 'checks'>): { state: CheckState; checks: Check[] }[] {
  return STATES.map((state) => ({ state, checks: checks.filter((check) => check.state === state) })).filter(
    (group) => group.checks.length > 0,
  );
}

export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
