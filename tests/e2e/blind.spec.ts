import type { Page } from '@playwright/test';
import { LoomPage } from './support/loom-page.ts';
import { addFakeServer, makePracticeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

const JUDGE = 'judge-prose';
const ANNOUNCED = 'Suggestion, scores, order and model are hidden until you have chosen.';

/** Everything in the page that a person could read, see or hear, attributes too. */
const allOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const root = document.body.cloneNode(true) as HTMLElement;
    // The page's own data is in its scripts; nobody reads those.
    for (const script of root.querySelectorAll('script, style')) script.remove();
    const attributes = [...root.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => name !== 'class')
        .map(({ name, value }) => `${name}=${value}`),
    );
    return [root.textContent, ...attributes].join('\n');
  });

test('a blind step shows nothing of the judge until it is chosen, then all of it', async ({ page, api }) => {
  const serverId = await addFakeServer(api);
  const loom = await makePracticeLoom(api, {
    autoPropose: false,
    judge: { serverId, model: JUDGE, blindShare: 1 },
  });
  const { step, rankings } = await api.runStep(loom.id);
  const view = await api.step(step.id);
  const suggestion = rankings.at(-1)?.suggestion;
  const suggested = view.nodes.findIndex(({ id }) => id === suggestion) + 1;
  expect(suggested).toBeGreaterThan(0);
  const other = suggested === 1 ? 2 : 1;
  const third = [1, 2, 3].find((number) => number !== suggested && number !== other);

  const blind = await new LoomPage(page).open(loom.id);
  await expect(blind.steering).toContainText('A blind step: choose first, then see what the judge says.');
  await expect(blind.candidates).toHaveCount(view.nodes.length);
  await blind.press('o');
  const words = (await allOf(page)).replaceAll(ANNOUNCED, '');
  const names = view.step.judge.rubric.criteria.map(({ name }) => name);
  const said = [
    JUDGE,
    view.step.sampler.model,
    rankings[0]?.summary ?? JUDGE,
    'score',
    'uggested',
    'confidence',
    'What the judge saw',
    ...names,
  ];
  expect(said.filter((word) => words.includes(word))).toEqual([]);
  const ids = await blind.candidates.evaluateAll((items) =>
    items.map((item) => item.getAttribute('data-candidate')),
  );
  expect(ids).toEqual(view.nodes.map(({ id }) => id));

  await blind.press('Enter');
  await expect(blind.message).toHaveText(/^A blind step: Enter accepts nothing here/);
  await page.keyboard.press(`Shift+Digit${other}`);
  await page.keyboard.press(`Shift+Digit${third}`);
  await expect(blind.steering).toContainText(`Your order: ${other} > ${third}`);
  await expect(blind.candidates.first()).toHaveAccessibleName(`Candidate ${other}`);
  await blind.press('Enter');
  await expect(blind.message).toHaveText(`The judge had suggested ${suggested}; you took ${other}.`);

  await page.keyboard.press('Shift+R');
  await page.keyboard.press('2');
  await expect(blind.message).toHaveText('Your reason is kept with the choice.');
  const [choice] = (await api.step(step.id)).choices;
  expect(choice).toMatchObject({
    suggestionVisible: false,
    reasonCode: 'not-tempting',
    order: [other, third].map((number) => view.nodes[Number(number) - 1]?.id),
  });

  await blind.press('u');
  await expect(blind.stepTitle(1)).toContainText('Suggested: 1');
  await expect(blind.steering).toContainText(`Judge: ${JUDGE}`);
});
