import { describe, expect, it } from 'vitest';
import { claimsOf } from '@/lib/server/model/practice/text/claims/claim';
import { CLAIMS } from '@/lib/server/model/practice/text/claims/claims';

describe('a claim', () => {
  it.each([
    ['Does|sugar|make children hyperactive', 'sugar makes children hyperactive'],
    ['Does|money|have a smell', 'money has a smell'],
    ['Does|light|push on things', 'light pushes on things'],
    ['Does|a bee|carry pollen', 'a bee carries pollen'],
    ['Does|a toad|stay still', 'a toad stays still'],
    ['Does|a tail|always mean joy', 'a tail always means joy'],
    ['Do|bats|see well', 'bats see well'],
    ['Did|Newton|eat/ate apples', 'Newton ate apples'],
    ['Can|dogs|learn new tricks', 'dogs can learn new tricks'],
    ['Is|zero|an even number', 'zero is an even number'],
  ])('%s reads “%s” as a statement', (row, statement) => {
    expect(claimsOf([{ facts: [row], myths: [] }])[0]?.text).toBe(statement);
  });

  it('reads as a question too', () => {
    const [claim] = claimsOf([{ facts: [], myths: ['Did|Newton|eat/ate apples'] }]);
    expect(claim?.forms.question).toBe('Did Newton eat apples');
    expect(claim?.fact).toBe(false);
  });

  it('says what is wrong with a row that is none', () => {
    expect(() => claimsOf([{ facts: ['Sugar is sweet'], myths: [] }])).toThrow(/Sugar is sweet/);
  });
});

describe('the claims', () => {
  it('are many, and none stands twice or on both sides', () => {
    const statements = CLAIMS.map((claim) => claim.text.toLowerCase());
    expect(new Set(statements).size).toBe(statements.length);
    expect(statements.length).toBeGreaterThan(350);
  });

  it('give no answer away by the word they ask with', () => {
    const masses = new Map<string, { yes: number; no: number }>();
    for (const { forms, fact, weight } of CLAIMS) {
      const word = forms.question?.split(' ', 1)[0] ?? '';
      const mass = masses.get(word) ?? { yes: 0, no: 0 };
      masses.set(word, { ...mass, [fact ? 'yes' : 'no']: mass[fact ? 'yes' : 'no'] + weight });
    }
    for (const { yes, no } of masses.values()) if (yes && no) expect(yes).toBeCloseTo(no, 9);
  });
});
