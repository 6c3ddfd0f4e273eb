import { expect, test } from 'vitest';
import { templateFor } from '@/lib/loom/template';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import { PARAMS } from './draw-texts';

const port = createPracticeModel({ paceMs: 0 });
const { signal } = new AbortController();

async function draw(template: 'tempting-but-wrong' | 'propositional-logic', wanted?: string) {
  const { prompt: prefix } = templateFor(template);
  const texts = Array.from({ length: 8 }, () => '');
  const notices: string[] = [];
  const request = { prefix, n: 8, params: PARAMS, signal, ...(wanted && { wanted }) };
  for await (const part of port.sample(request)) {
    if (part.type === 'token') texts[part.index] += part.token;
    if (part.type === 'notice') notices.push(part.text);
  }
  return { texts, notices };
}

test.each(['tempting-but-wrong', 'propositional-logic'] as const)(
  'in %s every candidate has the answer that is wanted',
  async (template) => {
    for (const wanted of [' Yes', ' No']) {
      const { texts, notices } = await draw(template, wanted);
      expect(texts.map((text) => text.trim().split(' ').at(-1))).toEqual(texts.map(() => wanted.trim()));
      expect(new Set(texts).size).toBeGreaterThan(4);
      expect(notices).toEqual([]);
    }
  },
);

test('what has the answer anyway is drawn as it would have been', async () => {
  const free = await draw('tempting-but-wrong');
  const { texts } = await draw('tempting-but-wrong', ' No');
  const same = free.texts.flatMap((text, at) => (text.trim().endsWith(' No') ? [at] : []));
  expect(same.length).toBeGreaterThan(0);
  for (const at of same) expect(texts[at]).toBe(free.texts[at]);
});

test('an answer it cannot come to is not made up: it says so', async () => {
  const { texts, notices } = await draw('tempting-but-wrong', ' Maybe');
  expect(texts).toEqual((await draw('tempting-but-wrong')).texts);
  expect(notices.join(' ')).toContain('“Maybe”');
});
