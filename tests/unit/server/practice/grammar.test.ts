import { describe, expect, it } from 'vitest';
import { advance, type Belief, beginning } from '@/lib/server/model/practice/grammar/belief';
import { compileGrammar } from '@/lib/server/model/practice/grammar/grammar';
import { phrases, phrasesOf } from '@/lib/server/model/practice/grammar/phrase';
import type { Template } from '@/lib/server/model/practice/grammar/template';
import { tokenize } from '@/lib/server/model/practice/grammar/tokenize';
import { draw } from '@/lib/server/model/practice/sampling/draw';
import { randomFrom } from '@/lib/server/model/practice/sampling/random';
import { LOGIC_TEMPLATES } from '@/lib/server/model/practice/text/logic/templates';
import { STORY_TEMPLATES } from '@/lib/server/model/practice/text/prose/templates';
import { QUESTION_TEMPLATES } from '@/lib/server/model/practice/text/questions/templates';

const template = (text: string, slots: Template['slots'], weight = 1): Template => ({
  text,
  slots,
  weight,
  label: (bound) => bound.pet?.text ?? '',
});

function probabilityOf(templates: Template[], text: string): number {
  let p = 1;
  let belief: Belief | null = beginning(compileGrammar(templates));
  for (const token of tokenize(text)) {
    p *= belief?.next.get(token) ?? 0;
    belief = belief && advance(belief, token);
  }
  return belief?.threads.length === 0 ? p : 0;
}

describe('a compiled grammar', () => {
  const pets = phrases('a cat', 'a cat flap', 'a dog');

  it('gives a text the probability that its templates and phrases multiply to', () => {
    const one = [template('I see {pet}.', { pet: pets })];
    expect(probabilityOf(one, 'I see a dog.')).toBeCloseTo(1 / 3, 12);
    expect(probabilityOf(one, 'I see a cat.')).toBeCloseTo(1 / 3, 12);
    expect(probabilityOf(one, 'I see a cat flap.')).toBeCloseTo(1 / 3, 12);
    expect(probabilityOf(one, 'I see a bird.')).toBe(0);
  });

  it('adds up the ways in which one text can come about', () => {
    const two = [template('I see {pet}.', { pet: pets }, 3), template('I see a dog.', {}, 1)];
    expect(probabilityOf(two, 'I see a dog.')).toBeCloseTo(3 / 4 / 3 + 1 / 4, 12);
  });

  it('reads a slot named again as the phrase it holds, in the form asked for', () => {
    const verbs = phrasesOf([
      { text: 'sings', past: 'sang' },
      { text: 'runs', past: 'ran' },
    ]);
    const again = [template('She {verb} as she {verb.past}.', { verb: verbs })];
    expect(probabilityOf(again, 'She sings as she sang.')).toBeCloseTo(1 / 2, 12);
    expect(probabilityOf(again, 'She sings as she ran.')).toBe(0);
  });

  it('writes the label that the bound phrases call for', () => {
    const told = [template('I see {pet}: {label}', { pet: pets })];
    expect(probabilityOf(told, 'I see a dog: a dog')).toBeCloseTo(1 / 3, 12);
    expect(probabilityOf(told, 'I see a dog: a cat')).toBe(0);
  });

  it('refuses a slot without phrases and a form that a phrase lacks', () => {
    expect(() => compileGrammar([template('I see {bird}.', {})])).toThrow(/no phrases for \{bird\}/);
    expect(() => compileGrammar([template('I see {pet.many}.', { pet: pets })])).toThrow(/no form “many”/);
  });
});

describe.each([
  ['questions', QUESTION_TEMPLATES],
  ['logic', LOGIC_TEMPLATES],
  ['story', STORY_TEMPLATES],
])('the %s grammar', (_, templates) => {
  it('has next-token probabilities that add up to one, all along 150 walks', () => {
    const grammar = compileGrammar(templates);
    const random = randomFrom('walks');
    for (let walk = 0; walk < 150; walk++) {
      const tokens: string[] = [];
      for (let belief: Belief | null = beginning(grammar); belief !== null && belief.threads.length > 0; ) {
        const sum = [...belief.next.values()].reduce((total, p) => total + p, 0);
        expect(sum).toBeCloseTo(1, 9);
        expect(belief.threads.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1, 9);
        const token = draw(belief.next, { temperature: 1, topP: 1 }, random);
        tokens.push(token);
        belief = advance(belief, token);
      }
      expect(tokenize(tokens.join(''))).toEqual(tokens);
    }
  });
});
