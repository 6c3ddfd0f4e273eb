import { wilson } from '../../statistics/wilson';
import type { Spread } from './jackknife';
import type { AuditNumber, AuditPart, AuditSide } from './report';

export const WILSON = 'Wilson score interval (Wilson 1927, JASA 22, 209–212).';

export interface NumberFacts {
  id: string;
  side?: AuditSide;
  of?: string;
  /** What it takes to measure it, in a sentence: said where there is nothing to measure. */
  needs: string;
  detail?: string | null;
}

/** A share of steps: those of the parts named in `yes` among all parts. */
export function stepShare(
  facts: NumberFacts,
  parts: readonly AuditPart[],
  yes: readonly string[],
): AuditNumber {
  const count = (list: readonly AuditPart[]) => list.reduce((sum, { steps }) => sum + steps.length, 0);
  return countedShare(facts, count(parts.filter(({ name }) => yes.includes(name))), count(parts), parts);
}

/** A share of `n` things that are counted one by one. */
export function countedShare(
  facts: NumberFacts,
  count: number,
  n: number,
  parts: readonly AuditPart[],
): AuditNumber {
  if (n === 0) return notMeasured(facts);
  return numberOf(facts, { value: count / n, interval: wilson(count, n), why: null }, n, parts);
}

/** A value with the interval that its own method gives. */
export const numberOf = (
  { id, side = 'all', of, needs, detail = null }: NumberFacts,
  { value, interval, why }: Spread,
  n: number,
  parts: readonly AuditPart[],
): AuditNumber =>
  n === 0
    ? notMeasured({ id, side, of, needs })
    : { id, side, of: of ?? null, value, interval, n, why, detail, parts: ordered(parts) };

const notMeasured = ({ id, side = 'all', of, needs }: NumberFacts): AuditNumber => ({
  id,
  side,
  of: of ?? null,
  value: null,
  interval: null,
  n: 0,
  why: needs,
  detail: null,
  parts: [],
});

const ordered = (parts: readonly AuditPart[]): AuditPart[] =>
  parts
    .filter(({ steps }) => steps.length > 0)
    .map(({ name, steps }) => ({ name, steps: [...new Set(steps)].sort((a, b) => a - b) }));

/** Steps under the name that each is given, in the order of `names`. */
export function partsBy<T>(
  list: readonly T[],
  names: readonly string[],
  nameOf: (one: T) => string,
  stepOf: (one: T) => number,
): AuditPart[] {
  const groups = Map.groupBy(list, nameOf);
  return names.map((name) => ({ name, steps: (groups.get(name) ?? []).map(stepOf) }));
}
