import 'server-only';

/** A simple statement by its place in a form. */
export type Atom = 'p' | 'q' | 'r';
export type Formula =
  | { is: Atom }
  | { not: Formula }
  | { or: readonly Formula[] }
  | { both: readonly [Formula, Formula] }
  | { xor: readonly [Formula, Formula] };

const ATOMS: readonly Atom[] = ['p', 'q', 'r'];

/** Whether the conclusion is true in every case in which all premises are. */
export const follows = (premises: readonly Formula[], conclusion: Formula): boolean =>
  CASES.every((truths) => !premises.every((premise) => holds(premise, truths)) || holds(conclusion, truths));

type Truths = Readonly<Record<Atom, boolean>>;

const CASES: readonly Truths[] = Array.from({ length: 2 ** ATOMS.length }, (_, bits) => ({
  p: (bits & 1) !== 0,
  q: (bits & 2) !== 0,
  r: (bits & 4) !== 0,
}));

function holds(formula: Formula, truths: Truths): boolean {
  if ('is' in formula) return truths[formula.is];
  if ('not' in formula) return !holds(formula.not, truths);
  if ('or' in formula) return formula.or.some((part) => holds(part, truths));
  if ('both' in formula) return formula.both.every((part) => holds(part, truths));
  return holds(formula.xor[0], truths) !== holds(formula.xor[1], truths);
}
