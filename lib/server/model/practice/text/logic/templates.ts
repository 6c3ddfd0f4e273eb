import 'server-only';
import { phrases } from '../../grammar/phrase';
import type { Template } from '../../grammar/template';
import { question, sharing } from '../questions/question';
import { FORMS, type Form } from './forms';
import { FIRST_NAMES, FIRST_PREDICATES, SECOND_NAMES, SECOND_PREDICATES, THINGS } from './statements';
import { type Cast, clause, type Reading, wordings } from './wording';

const SLOTS = {
  ask: phrases(
    'Does it follow that',
    'Must it be true that',
    'Can we be sure that',
    'Is it certain that',
    'Can we conclude that',
    'Do these facts prove that',
  ),
  a: phrases(...FIRST_NAMES),
  x: FIRST_PREDICATES,
  b: phrases(...SECOND_NAMES),
  y: SECOND_PREDICATES,
  thing: THINGS,
};

const person = (name: string, predicate: string): Reading => ({
  text: `{${name}} {${predicate}}`,
  not: `{${name}} {${predicate}.not}`,
  start: `{${name}} {${predicate}}`,
  startNot: `{${name}} {${predicate}.not}`,
});
const first = person('a', 'x');
const second = person('b', 'y');
const thing: Reading = {
  text: '{thing}',
  not: '{thing.not}',
  start: '{thing.Start}',
  startNot: '{thing.Not}',
};

/** Who plays which statement; every order of kinds comes up in each place. */
const CASTS: readonly Cast[] = [
  { p: first, q: second, r: thing },
  { p: second, q: thing, r: first },
  { p: thing, q: first, r: second },
];

function templatesOf(form: Form): Template[] {
  const [main, ...facts] = form.premises;
  if (!main) return [];
  return CASTS.flatMap((cast) => {
    const known = facts.map((fact) => `${wordings(fact, cast)[0]}.`).join(' ');
    const asked = `{ask} ${clause(form.conclusion, cast)}`;
    return wordings(main, cast).map((said) => question(`${said}. ${known} ${asked}`, SLOTS, form.valid));
  });
}

/** Exercises around the disjunctive syllogism: each form as likely as any other with the same answer, either answer as likely as the other. */
export const LOGIC_TEMPLATES: readonly Template[] = [true, false].flatMap((valid) => {
  const forms = FORMS.filter((form) => form.valid === valid);
  return forms.flatMap((form) => sharing(1 / forms.length, templatesOf(form)));
});
