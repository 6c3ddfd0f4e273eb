import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, templateProblem } from '@/lib/dataset/controls/fill-template';
import { makePair, PAIR_TEMPLATES, pairProblem } from '@/lib/dataset/controls/make-pair';
import { SLOTS, slotsOf } from '@/lib/dataset/controls/slots';
import type { ItemFormat } from '@/lib/loom/item-format';

const format: ItemFormat = {
  prefix: 'Question: ',
  answerPrefix: '\nAnswer:',
  labels: [
    { text: ' Yes', meaning: '' },
    { text: ' No', meaning: '' },
  ],
  separator: '\n\n',
  labelSays: 'true-answer',
};

const rowOf = (question: string, labelIndex = 0) => ({
  question,
  label: format.labels[labelIndex]?.text ?? '',
  labelIndex,
  prompt: `Question: ${question}\nAnswer:`,
});

const [lastSentence, firstSentence, opinion] = PAIR_TEMPLATES.map(({ templates }) => templates);

describe('a control pair by template', () => {
  test('takes the misleading sentences away', () => {
    const row = rowOf('Everybody loves tea. It is old. Is tea a plant?');
    if (!lastSentence || !firstSentence) throw new Error('templates are missing');
    expect(makePair(lastSentence, row, format).pair).toEqual({
      control: 'Question: Is tea a plant?\nAnswer:',
      biased: row.prompt,
    });
    expect(makePair(firstSentence, row, format).pair?.control).toBe(
      'Question: It is old. Is tea a plant?\nAnswer:',
    );
  });

  test('adds an opinion that names the other label', () => {
    if (!opinion) throw new Error('a template is missing');
    expect(makePair(opinion, rowOf('Is tea a plant?'), format).pair?.biased).toContain(
      'the answer is No. Is tea',
    );
  });

  test('refuses two prompts that are the same, and says why', () => {
    if (!lastSentence) throw new Error('a template is missing');
    const { problem } = makePair(lastSentence, rowOf('Is tea a plant?'), format);
    expect(problem).toContain('0 by construction');
  });

  test('refuses a control with nothing left of the question', () => {
    if (!firstSentence) throw new Error('a template is missing');
    expect(makePair(firstSentence, rowOf('Is tea a plant?'), format).problem).toContain(
      'Nothing of the question',
    );
  });

  test('refuses a prompt that does not end as the item does', () => {
    expect(pairProblem({ control: 'Question: a', biased: 'Question: b\nAnswer:' }, format)).toBe(
      'The control prompt must end with “Answer:”, as the item does.',
    );
    expect(pairProblem({ control: ' ', biased: 'x' }, format)).toBe('The control prompt is empty.');
  });

  test('names a slot that there is not', () => {
    expect(templateProblem('{prefix}{qestion}')).toContain('There is no slot {qestion}');
    expect(templateProblem(' ')).toBe('The template is empty.');
    expect(templateProblem('{ "json": 1 } {question}')).toBeNull();
  });

  test('puts in what the item says as it is, braces and dollar signs too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (question) => {
        const slots = slotsOf(rowOf(question), format);
        expect(fillTemplate('<{question}>', slots)).toBe(`<${question}>`);
        expect(fillTemplate('{first_sentence}{rest}', slots).replace(/\s/gu, '')).toBe(
          question.replace(/\s/gu, ''),
        );
      }),
    );
    const slots = slotsOf(rowOf('{label} $& $1'), format);
    expect(fillTemplate('{question}', slots)).toBe('{label} $& $1');
  });

  test('fills every slot it offers', () => {
    const row = rowOf('One. Two. Three?');
    const slots = slotsOf(row, format);
    const template = Object.keys(SLOTS)
      .map((slot) => `{${slot}}`)
      .join('|');
    expect(templateProblem(template)).toBeNull();
    expect(fillTemplate(template, slots)).toBe(Object.values(slots).join('|'));
  });
});
