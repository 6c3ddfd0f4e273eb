import 'server-only';
import type { Phrase } from '../../grammar/phrase';

/** What is so although it sounds wrong, and what is not so although it sounds right: `Does|sugar|make children restless`. */
export interface Topic {
  facts: readonly string[];
  myths: readonly string[];
}

/**
 * The topics' claims as phrases that read as statements, or as questions in the form `question`. Among the claims that
 * ask with one word (Can, Does, …), facts and myths weigh the same, so that the word gives no answer away.
 */
export function claimsOf(topics: readonly Topic[]): readonly Phrase[] {
  const facts = topics.flatMap((topic) => topic.facts.map((row) => ({ row, fact: true })));
  const myths = topics.flatMap((topic) => topic.myths.map((row) => ({ row, fact: false })));
  const all = [...facts, ...myths].map((claim) => ({ ...claim, helper: claim.row.split('|', 1)[0] ?? '' }));
  return all.map(({ row, fact, helper }) => {
    const siblings = all.filter((claim) => claim.helper === helper);
    const alike = siblings.filter((claim) => claim.fact === fact).length;
    const opposed = siblings.length - alike;
    return toPhrase(row, fact, opposed === 0 ? 1 : siblings.length / 2 / alike);
  });
}

function toPhrase(row: string, fact: boolean, weight: number): Phrase {
  const [helper, subject, rest] = row.split('|');
  if (!helper || !subject || !rest) throw new Error(`a claim reads “Does|subject|rest”, not “${row}”`);
  const [, adverb = '', verb = '', object = ''] = /^(always )?(\S+)(.*)$/.exec(rest) ?? [];
  const [base = '', past = base] = verb.split('/');
  const stated = ['Do', 'Does', 'Did'].includes(helper) ? adverb : `${helper.toLowerCase()} ${adverb}`;
  return {
    text: `${subject} ${stated}${statementVerb(helper, base, past)}${object}`,
    forms: { question: `${helper} ${subject} ${adverb}${base}${object}` },
    fact,
    weight,
  };
}

function statementVerb(helper: string, base: string, past: string): string {
  if (helper === 'Does') return thirdPerson(base);
  if (helper === 'Did') return past;
  return base;
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}
