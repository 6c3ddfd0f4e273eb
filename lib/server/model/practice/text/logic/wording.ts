import 'server-only';
import type { Atom, Formula } from './formula';

/** How a statement reads as a template: inside a sentence or at its start, and denied. */
export interface Reading {
  text: string;
  not: string;
  start: string;
  startNot: string;
}
export type Cast = Readonly<Record<Atom, Reading>>;

/** All ways to word a formula as a sentence, without the full stop. */
export function wordings(formula: Formula, cast: Cast): string[] {
  if ('or' in formula) return disjunctions(formula.or, cast);
  if ('xor' in formula)
    return exclusions(
      formula.xor.map((part) => clause(part, cast)),
      formula.xor[0],
      cast,
    );
  if ('not' in formula && 'both' in formula.not) {
    const [one, other] = formula.not.both.map((part) => clause(part, cast));
    return [
      `It is not the case that both ${one} and ${other}`,
      `Not both of these are true: ${one}, and ${other}`,
    ];
  }
  return [opening(formula, cast)];
}

/** A formula as a clause inside a sentence. */
export function clause(formula: Formula, cast: Cast): string {
  if ('is' in formula) return cast[formula.is].text;
  if ('not' in formula && 'is' in formula.not) return cast[formula.not.is].not;
  if ('or' in formula) return formula.or.map((part) => clause(part, cast)).join(' or ');
  throw new Error(`no clause for ${JSON.stringify(formula)}`);
}

function opening(formula: Formula, cast: Cast): string {
  if ('is' in formula) return cast[formula.is].start;
  if ('not' in formula && 'is' in formula.not) return cast[formula.not.is].startNot;
  throw new Error(`no sentence begins with ${JSON.stringify(formula)}`);
}

function disjunctions(parts: readonly Formula[], cast: Cast): string[] {
  const clauses = parts.map((part) => clause(part, cast));
  const [first] = parts;
  if (!first) return [];
  const rest = clauses.slice(1);
  const listed = `At least one of these is true: ${clauses.join(', or ')}`;
  if (parts.length > 2)
    return [[opening(first, cast), ...rest].join(', or '), `Either ${clauses.join(', or ')}`, listed];
  const plain = [`Either ${clauses.join(' or ')}`, [opening(first, cast), ...rest].join(' or '), listed];
  // “Unless” beside a denial is a riddle of language, not of logic.
  return parts.every((part) => 'is' in part)
    ? [...plain, `${opening(first, cast)} unless ${rest[0]}`]
    : plain;
}

const exclusions = (clauses: string[], first: Formula, cast: Cast): string[] => [
  `Either ${clauses.join(' or ')}, but not both`,
  `${opening(first, cast)} or ${clauses[1]}, but not both`,
  `Exactly one of these is true: ${clauses.join(', or ')}`,
];
