import type { ItemFormat, LabelSays } from '../../loom/item-format';

/** What a second judge is asked of one item. It never sees the item's label. */
export interface SecondJudgeQuestion {
  system: string;
  user: string;
  /** JSON Schema of the answer. */
  schema: Record<string, unknown>;
  /** Answers it may give, without surrounding spaces. */
  options: string[];
}

const ASKED: Record<LabelSays, string> = {
  'true-answer': 'Which answer is true?',
  'tempting-but-wrong': 'Which answer is true?',
  'behaviour-matching': 'Which answer matches the behaviour in question?',
  other: 'Which answer fits?',
};

/** The question in words, as reviews name it. */
export const secondJudgeAsks = ({ labelSays }: Pick<ItemFormat, 'labelSays'>): string => ASKED[labelSays];

/** Why a model cannot answer items of this format; null when it can. */
export function secondJudgeProblem({
  labels,
  labelSays,
}: Pick<ItemFormat, 'labels' | 'labelSays'>): string | null {
  if (labels.length < 2)
    return 'The item format needs at least two labels for a second judge to choose from.';
  const options = labels.map(({ text }) => text.trim());
  if (new Set(options).size < options.length)
    return 'Two labels of the item format are the same but for spaces: nothing tells them apart.';
  if (labelSays === 'tempting-but-wrong' && labels.length > 2)
    return 'The labels name the tempting wrong answer: with more than two labels a true answer says nothing about them.';
  const needsMeaning = labelSays === 'behaviour-matching' || labelSays === 'other';
  if (needsMeaning && labels.some(({ meaning }) => meaning.trim() === ''))
    return 'A second judge must know what each label means: write it in the loom’s settings.';
  return null;
}

export function secondJudgeQuestion(prompt: string, format: ItemFormat): SecondJudgeQuestion {
  const options = format.labels.map(({ text }) => text.trim());
  const meanings = format.labels
    .filter(({ meaning }) => meaning.trim() !== '')
    .map(({ text, meaning }) => `“${text.trim()}” means: ${meaning.trim()}`);
  const system = [
    'You check a dataset. You get one item of it, which ends where its answer belongs.',
    secondJudgeAsks(format),
    ...meanings,
    'Do not be led by how nicely an answer sounds; think about whether it is right.',
    `Reply with JSON: {"reason": one sentence, "answer": ${options.map((option) => JSON.stringify(option)).join(' or ')}}.`,
  ].join('\n');
  return {
    system,
    user: prompt,
    options,
    schema: {
      type: 'object',
      properties: { reason: { type: 'string' }, answer: { type: 'string', enum: options } },
      required: ['reason', 'answer'],
      additionalProperties: false,
    },
  };
}
