import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secondJudgeProblem, secondJudgeQuestion } from '@/lib/dataset/second-judge/ask';
import { labelOf, readAnswer } from '@/lib/dataset/second-judge/read-answer';
import type { ItemFormat, LabelSays } from '@/lib/loom/item-format';

const formatOf = (labelSays: LabelSays, labels = [' Yes', ' No'], meaning = ''): ItemFormat => ({
  prefix: 'Question: ',
  answerPrefix: '\nAnswer:',
  labels: labels.map((text) => ({ text, meaning })),
  separator: '\n\n',
  labelSays,
});
const OPTIONS = ['Yes', 'No'];

describe('a second judge', () => {
  test('is asked for the true answer, and is not shown the label', () => {
    const prompt = 'Question: Is glass a slow liquid?\nAnswer:';
    const { system, user, options } = secondJudgeQuestion(prompt, formatOf('tempting-but-wrong'));
    expect(system).toContain('Which answer is true?');
    expect(user).toBe(prompt);
    expect(options).toEqual(OPTIONS);
  });

  test('that finds the true answer agrees with the label that names the wrong one', () => {
    expect(labelOf(0, formatOf('tempting-but-wrong'))).toBe(1);
    expect(labelOf(0, formatOf('true-answer'))).toBe(0);
    expect(labelOf(1, formatOf('behaviour-matching'))).toBe(1);
  });

  test.each<[string, ItemFormat, RegExp]>([
    ['one label', formatOf('true-answer', [' Yes']), /at least two labels/],
    ['labels that differ by spaces', formatOf('true-answer', [' Yes', 'Yes']), /the same but for spaces/],
    ['three tempting labels', formatOf('tempting-but-wrong', [' A', ' B', ' C']), /more than two/],
    ['labels without a meaning', formatOf('behaviour-matching'), /what each label means/],
    ['labels that say something else', formatOf('other'), /what each label means/],
  ])('cannot be asked: %s', (_, format, words) => {
    expect(secondJudgeProblem(format)).toMatch(words);
  });

  test('can be asked once meanings are written', () => {
    expect(secondJudgeProblem(formatOf('other', [' Yes', ' No'], 'kind'))).toBeNull();
    expect(secondJudgeQuestion('', formatOf('other', [' Yes', ' No'], 'kind')).system).toContain(
      '“Yes” means: kind',
    );
  });

  test.each([
    ['{"reason": "It is solid.", "answer": "No"}', 1, 'It is solid.'],
    ['Sure!\n```json\n{"answer": " Yes ", "reason": ""}\n```', 0, ''],
    [' No\n', 1, ''],
  ])('is read: %s', (reply, option, reason) => {
    expect(readAnswer(reply, OPTIONS)).toEqual({ option, reason, error: null });
  });

  test.each(['', 'It depends.', '{"answer": "Maybe"}', 'Yes and no', '{"answer": "yes"}', 'Yes.'])(
    'is not guessed at: %j',
    (reply) => {
      const answer = readAnswer(reply, OPTIONS);
      expect(answer.error).toMatch(/^It answered .+, which is none of “Yes”, “No”\.$/u);
    },
  );

  test('that answers twice, and otherwise the second time, gives no answer', () => {
    const twice = (one: string, other: string) =>
      readAnswer(`{"reason": "", "answer": "${one}"}\nWait.\n{"reason": "", "answer": "${other}"}`, OPTIONS);
    expect(twice('Yes', 'No').error).toMatch(/both “Yes” and “No”/);
    expect(twice('No', 'No')).toMatchObject({ option: 1, error: null });
  });

  test('never gives an answer that the words do not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (reply) => {
        const answer = readAnswer(reply, OPTIONS);
        if (answer.error === null) expect(reply).toContain(OPTIONS[answer.option]);
      }),
    );
  });
});
