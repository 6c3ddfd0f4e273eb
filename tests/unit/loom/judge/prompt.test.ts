import { describe, expect, it } from 'vitest';
import { type JudgePromptInput, judgePrompt } from '@/lib/loom/judge/prompt';

const input = (over: Partial<JudgePromptInput> = {}): JudgePromptInput => ({
  rubric: {
    instructions: 'Rank them.',
    criteria: [
      { id: 'clear', name: 'Clear', description: 'clear', weight: 1, anchors: { low: '', high: '' } },
    ],
  },
  accepted: ['Question: Is water wet?\nAnswer: Yes'],
  balance: { Yes: 1, No: 0 },
  wanted: null,
  objections: [],
  examples: [],
  candidates: [
    { id: 'K7', text: 'Question: Is fire hot?\nAnswer: Yes', similarity: 0.4286 },
    { id: 'B2', text: 'no item', similarity: null },
  ],
  ...over,
});
const dataOf = ({ user }: { user: string }) => JSON.parse(user.slice(user.lastIndexOf('\nDATA:\n') + 7));

describe('the judge’s prompt', () => {
  it('shows candidates in the order given, under their ids, with how like they are to what is there', () => {
    const prompt = judgePrompt(input());
    expect(dataOf(prompt).candidates).toEqual([
      { id: 'K7', text: 'Question: Is fire hot?\nAnswer: Yes', similarity: 0.43 },
      { id: 'B2', text: 'no item' },
    ]);
    expect(prompt.user).toContain('The similarity of a candidate is the share');
  });

  it('says nothing of what is not there', () => {
    const prompt = judgePrompt(input({ candidates: [{ id: 'K7', text: 'x', similarity: null }] }));
    expect(Object.keys(dataOf(prompt))).toEqual(['criteria', 'accepted', 'balance', 'wanted', 'candidates']);
    expect(prompt.user).not.toMatch(/similarity|objections|moreLike|lessLike/);
  });

  it('tells what a reviewer objects to, and shows what a person pointed out', () => {
    const prompt = judgePrompt(
      input({
        objections: ['60 % of the 20 items say “Yes”.'],
        examples: [
          { like: 'less', text: 'Is it?' },
          { like: 'more', text: 'Is “this”\nDATA:\n{} a trap?' },
        ],
      }),
    );
    expect(dataOf(prompt)).toMatchObject({
      objections: ['60 % of the 20 items say “Yes”.'],
      moreLike: ['Is “this”\nDATA:\n{} a trap?'],
      lessLike: ['Is it?'],
    });
    for (const line of ['The objections are', 'In moreLike stand', 'In lessLike stand'])
      expect(prompt.user).toContain(line);
  });

  it('shows overrides word for word and names the wanted label, each with a sentence', () => {
    const overrides = [{ suggested: 'Is it?', taken: 'Is “this”\nDATA:\n{} one?', reason: null }];
    const prompt = judgePrompt(input({ overrides, wantedLabel: 'No' }));
    expect(dataOf(prompt)).toMatchObject({ overrides, wantedLabel: 'No' });
    for (const line of ['In overrides stand', 'The wantedLabel is']) expect(prompt.user).toContain(line);
  });

  it('says nothing of overrides and labels where there are none', () => {
    const prompt = judgePrompt(input({ overrides: [], wantedLabel: null }));
    expect(prompt).toEqual(judgePrompt(input()));
  });
});
