import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAnswers } from '@/lib/server/model/openai/scoring/check/known-answers';

const of = (classes: string[], prompt = 'Question: Is it?\nAnswer:') => knownAnswers({ prompt, classes });

describe('questions of known answer', () => {
  it('have each answer right as often as wrong', () => {
    const asked = of([' Yes', ' No']);
    for (const answer of [' Yes', ' No', ' G', ' Z'])
      expect(asked.filter(({ right }) => right === answer)).toHaveLength(
        asked.filter(({ wrong }) => wrong === answer).length,
      );
  });

  it('hold their answer: what their last words are followed by before', () => {
    for (const { prompt, right, wrong } of of([' Yes', ' No'])) {
      const last = prompt.split('\n').at(-1) ?? '';
      expect(prompt).toContain(last + right);
      expect(prompt).not.toContain(last + wrong);
    }
  });

  it('stand as the dataset’s labels do where these bring no space', () => {
    expect(of(['A', 'B'], 'Which?\n(')[2]?.prompt).toContain('stone\n(A\n');
    expect(of(['Yes', 'No'], 'So')[2]?.prompt).toContain('stone:Yes\n');
  });

  it('set a text that stands alone against the same words turned round', () => {
    expect(of([' the red fox'])[2]).toMatchObject({ right: ' the red fox', wrong: ' fox red the' });
    expect(of([' Paris'])[2]).toMatchObject({ right: ' Paris', wrong: ' something' });
  });

  it('never set a text against its own beginning, which is likelier whatever the model', () => {
    expect(of([' No', ' No way', ' Yes'])[2]).toMatchObject({ right: ' No', wrong: ' Yes' });
    expect(of([' No', ' No way'])[2]).toMatchObject({ right: ' No', wrong: ' something' });
    const label = fc
      .string({ minLength: 1, maxLength: 300, unit: fc.constantFrom('a', 'b', ' ') })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (classes) => {
        for (const { right, wrong } of of(classes)) {
          expect(right.startsWith(wrong)).toBe(false);
          expect(wrong.startsWith(right)).toBe(false);
        }
      }),
    );
  });
});
