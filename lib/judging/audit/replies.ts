import type { DecidedStep, RankedFacts } from '../decided-step';
import { isAsked } from './judge-name';
import { countedShare, partsBy, WILSON } from './number-of';
import type { AuditNumber, Measure } from './report';

type Call = RankedFacts['calls'][number];

const KINDS: { of: string; part: string; test: (call: Call) => boolean }[] = [
  {
    of: 'repaired',
    part: 'A reply was repaired',
    test: ({ order, replies }) => replies > 1 && order !== null,
  },
  {
    of: 'never readable',
    part: 'A reply never could be read',
    test: ({ order, failed }) => !failed && order === null,
  },
  { of: 'failed', part: 'A call failed', test: ({ failed }) => failed },
];

/** What went wrong with replies, over every call. */
export function replyShares(steps: readonly DecidedStep[]): Measure {
  const calls = steps.flatMap(({ number, rankings }) =>
    rankings.flatMap((ranking) => ranking.calls.map((call) => ({ number, call }))),
  );
  const numbers = KINDS.map(({ of, part, test }): AuditNumber => {
    const hit = calls.filter(({ call }) => test(call));
    const parts = [{ name: part, steps: hit.map(({ number }) => number) }];
    const facts = { id: `replies.${of.replaceAll(' ', '-')}`, of, needs: 'Needs a call to the judge.' };
    return countedShare(facts, hit.length, calls.length, parts);
  });
  return {
    id: 'replies',
    name: 'Replies of the judge',
    group: 'reliability',
    unit: 'share',
    definition:
      'Share of the calls whose first reply could not be read and was repaired by asking once more, that never could be read, and that failed before there was a reply.',
    method: `${WILSON} Calls are taken as independent.`,
    counts: 'calls',
    numbers,
  };
}

type Code = 'undecided' | 'below-threshold' | 'unparsable' | 'judge-failed';
const ABSTENTIONS: Record<Code, string> = {
  undecided: 'The judge could not tell the first two apart',
  'below-threshold': 'No candidate was likely enough to be the best',
  unparsable: 'Its replies could not be read',
  'judge-failed': 'Its calls failed',
};
const SUGGESTED = 'It suggested a candidate';

/** Steps that a judge was asked about and that got no suggestion. Stopped and interrupted ones are nobody's judgement. */
export function abstentions(steps: readonly DecidedStep[]): Measure {
  const asked = steps.flatMap(({ number, ranking }) => {
    if (!ranking || !isAsked(ranking)) return [];
    if (ranking.suggestion !== null) return [{ number, name: SUGGESTED }];
    const name = ABSTENTIONS[(ranking.noSuggestion?.code ?? '') as Code];
    return name === undefined ? [] : [{ number, name }];
  });
  const reasons = Object.values(ABSTENTIONS);
  const parts = partsBy(
    asked,
    [...reasons, SUGGESTED],
    ({ name }) => name,
    ({ number }) => number,
  );
  const needs = 'Needs a step that a judge was asked about.';
  const share = (id: string, of: string | undefined, names: readonly string[]): AuditNumber => {
    const some = parts.filter(({ name }) => names.includes(name));
    const count = some.reduce((sum, { steps: list }) => sum + list.length, 0);
    return countedShare(
      { id, needs, ...(of !== undefined && { of }) },
      count,
      asked.length,
      of === undefined ? parts : some,
    );
  };
  return {
    id: 'abstentions',
    name: 'Abstentions',
    group: 'reliability',
    unit: 'share',
    definition:
      'Share of the steps a judge was asked about that got no suggestion: it says so instead of guessing.',
    method: WILSON,
    counts: 'steps',
    numbers: [
      share('abstentions', undefined, reasons),
      ...parts
        .filter(({ name, steps: list }) => name !== SUGGESTED && list.length > 0)
        .map(({ name }) => share(`abstentions.${name}`, name, [name])),
    ],
  };
}
