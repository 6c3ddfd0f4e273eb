import 'server-only';
import { type Formula, follows } from './formula';

export interface Form {
  premises: readonly Formula[];
  conclusion: Formula;
  /** Computed, never written down. */
  valid: boolean;
}

const p: Formula = { is: 'p' };
const q: Formula = { is: 'q' };
const r: Formula = { is: 'r' };
const not = (formula: Formula): Formula => ({ not: formula });
const or = (...parts: Formula[]): Formula => ({ or: parts });
const notBoth = not({ both: [p, q] });
const oneOnly: Formula = { xor: [p, q] };

/** Premises, then the conclusion: the disjunctive syllogism, its relatives, and the fallacies that look like them. */
const ROWS: readonly Formula[][] = [
  [or(p, q), not(p), q],
  [or(p, q), not(q), p],
  [or(not(p), q), p, q],
  [or(p, not(q)), q, p],
  [or(not(p), not(q)), p, not(q)],
  [notBoth, p, not(q)],
  [notBoth, q, not(p)],
  [oneOnly, p, not(q)],
  [oneOnly, not(p), q],
  [or(p, q, r), not(p), not(q), r],
  [or(p, q, r), not(p), not(r), q],
  [or(p, q, r), not(p), or(q, r)],
  [or(p, q), p, not(q)],
  [or(p, q), q, not(p)],
  [or(p, q), not(p), not(q)],
  [or(not(p), q), not(p), q],
  [or(p, not(q)), p, q],
  [or(not(p), not(q)), not(p), q],
  [notBoth, not(p), q],
  [notBoth, not(q), p],
  [oneOnly, not(p), not(q)],
  [or(p, q, r), not(p), q],
  [or(p, q, r), not(r), p],
  [or(p, q, r), q, not(r)],
];

export const FORMS: readonly Form[] = ROWS.map((row) => {
  const premises = row.slice(0, -1);
  const conclusion = row.at(-1) ?? p;
  return { premises, conclusion, valid: follows(premises, conclusion) };
});
