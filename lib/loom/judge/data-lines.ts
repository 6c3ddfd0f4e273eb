import type { JudgeExample } from '../settings';
import type { JudgePromptInput } from './prompt';

type Beside = Pick<JudgePromptInput, 'objections' | 'examples' | 'overrides' | 'wantedLabel'>;

/** What the judge is shown beside rubric and candidates, as far as there is any: its keys in the data, and a sentence for each. */
export function besideData({ objections, examples, overrides = [], wantedLabel = null }: Beside): {
  data: Record<string, unknown>;
  explained: string[];
} {
  const textsLike = (like: JudgeExample['like']) =>
    examples.filter((example) => example.like === like).map(({ text }) => text);
  const [moreLike, lessLike] = [textsLike('more'), textsLike('less')];
  const parts = [
    {
      key: 'objections',
      value: objections,
      there: objections.length > 0,
      says: 'The objections are what a reviewer holds against the set as it stands: among candidates that are as good, one that mends it comes first.',
    },
    {
      key: 'moreLike',
      value: moreLike,
      there: moreLike.length > 0,
      says: 'In moreLike stand items that a person wants more of: the kind, not the words.',
    },
    {
      key: 'lessLike',
      value: lessLike,
      there: lessLike.length > 0,
      says: 'In lessLike stand items that a person wants no more of.',
    },
    {
      key: 'overrides',
      value: overrides,
      there: overrides.length > 0,
      says: 'In overrides stand earlier steps at which a person took another candidate than the one that was suggested, with the reason where one was given: judge as that person would have.',
    },
    {
      key: 'wantedLabel',
      value: wantedLabel,
      there: wantedLabel !== null,
      says: 'The wantedLabel is the one that the set is short of: judge each candidate on its merits all the same, those with that label are then compared among themselves.',
    },
  ].filter(({ there }) => there);
  return {
    data: Object.fromEntries(parts.map(({ key, value }) => [key, value])),
    explained: parts.map(({ says }) => says),
  };
}
