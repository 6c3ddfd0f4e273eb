import { beforeAll, describe, expect, it } from 'vitest';
import { parseText } from '@/lib/dataset/parse-items';
import { templateFor } from '@/lib/loom/template';
import { reading } from '@/lib/server/model/practice/grammar/phrase';
import { partsOf, type Template } from '@/lib/server/model/practice/grammar/template';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import { QUESTION_TEMPLATES } from '@/lib/server/model/practice/text/questions/templates';
import { drawTexts } from './draw-texts';

const loom = templateFor('tempting-but-wrong');
const format = loom.settings.format;

/** “A” before a vowel that is heard, or “an” before none. */
const WRONG_ARTICLE = /\ba (?!one\b|once\b)[aeio]|\ban (?!hour\b|honest)[^aeiou]/i;

/** Every text of a template, label included. */
function* textsOf(template: Template): Generator<string> {
  const names = Object.keys(template.slots).filter((name) => template.text.includes(`{${name}`));
  const lists = names.map((name) => template.slots[name] ?? []);
  const total = lists.reduce((product, list) => product * list.length, 1);
  for (let number = 0; number < total; number++) {
    let left = number;
    const bound = Object.fromEntries(
      names.map((name, at) => {
        const list = lists[at] ?? [];
        const phrase = list[left % list.length];
        left = Math.floor(left / list.length);
        return [name, phrase];
      }),
    ) as Parameters<Template['label']>[0];
    yield partsOf(template.text)
      .map((part) => {
        if (typeof part === 'string') return part;
        const phrase = bound[part.name];
        return phrase ? reading(phrase, part.form) : template.label(bound);
      })
      .join('');
  }
}

describe('all tempting questions', () => {
  const questions = new Map<string, string>();
  let texts = 0;
  beforeAll(() => {
    for (const template of QUESTION_TEMPLATES) {
      for (const text of textsOf(template)) {
        texts++;
        const [question = '', answer = ''] = text.split('\nAnswer:');
        if (questions.has(question)) expect([question, questions.get(question)]).toEqual([question, answer]);
        questions.set(question, answer);
      }
    }
  });

  it('are more than 80,000, no two alike', () => {
    expect(questions.size).toBeGreaterThan(80_000);
    expect(questions.size).toBe(texts);
  });

  it('are well formed: one question mark at the end, a capital, single spaces, the right article', () => {
    const bad = [...questions.keys()].filter(
      (question) =>
        !/^Question: \p{Lu}[^?\n]*\?$/u.test(question) ||
        / {2}| [,.?]|\{|\}|undefined/.test(question) ||
        WRONG_ARTICLE.test(question),
    );
    expect(bad.slice(0, 5)).toEqual([]);
  });

  it('are read as items by the template’s own format', () => {
    const some = [...questions]
      .filter((_, at) => at % 97 === 0)
      .map(([question, answer]) => `${question}\nAnswer:${answer}`);
    if (!format) throw new Error('the template has a format');
    const { items, drops } = parseText(loom.prompt + some.join(''), format);
    expect(drops).toEqual([]);
    expect(items.length).toBe(some.length + 12);
  });
});

describe('tempting questions as they are drawn', () => {
  let texts: string[] = [];
  beforeAll(async () => {
    texts = await drawTexts(createPracticeModel({ paceMs: 0 }), loom.prompt, 3000, { seed: 4 });
  });
  const whole = () => texts.filter((text) => /^Question: [^?]+\?\nAnswer: (?:Yes|No)$/.test(text));

  it('keep the format in nearly all cases, and lose it in a few, so that gates can be seen', () => {
    const share = whole().length / texts.length;
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.995);
  });

  it('answer yes as often as no', () => {
    const yes = whole().filter((text) => text.endsWith('Yes')).length / whole().length;
    expect(Math.abs(yes - 0.5)).toBeLessThan(0.04);
  });

  it('do not give the answer away by their first word', () => {
    const counts = new Map<string, { yes: number; all: number }>();
    for (const text of whole()) {
      const word = text.split(' ')[1] ?? '';
      const { yes, all } = counts.get(word) ?? { yes: 0, all: 0 };
      counts.set(word, { yes: yes + (text.endsWith('Yes') ? 1 : 0), all: all + 1 });
    }
    for (const [word, { yes, all }] of counts) {
      if (all >= 60) expect([word, Math.abs(yes / all - 0.5) < 0.25]).toEqual([word, true]);
    }
  });

  it('are rarely the same twice within 300', () => {
    const distinct = new Set(texts.slice(0, 300)).size;
    expect(distinct).toBeGreaterThanOrEqual(290);
  });
});
