import { expect, type Page, test } from '@playwright/test';

/** Everything the page complains about: refused by its policy, thrown, or logged as an error. */
const complaintsOf = async (page: Page): Promise<string[]> => {
  const complaints: string[] = [];
  await page.exposeFunction('reportComplaint', (text: string) => void complaints.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const report = (globalThis as unknown as { reportComplaint(text: string): void }).reportComplaint;
      report(`${violatedDirective}: ${blockedURI} (${sourceFile})`);
    });
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
};

const createLoom = async (page: Page, title: string): Promise<string> => {
  const reply = await page.request.post('/api/looms', { data: { title, template: 'tempting-but-wrong' } });
  expect(reply.status()).toBe(201);
  return (await reply.json()).loom.id;
};

test('every screen keeps its own policy', async ({ page }) => {
  const complaints = await complaintsOf(page);
  const id = await createLoom(page, 'A policy to keep');
  for (const path of ['/', '/settings', `/looms/${id}`]) {
    await page.goto(path);
    await expect(page.locator('body')).not.toBeEmpty();
    await page.waitForLoadState('load');
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a script without this answer’s nonce does not run', async ({ page }) => {
  await page.goto('/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('div');
    script.innerHTML = '<img src="data:," onerror="globalThis.stolen = true">';
    document.body.append(script);
    return new Promise((resolve) =>
      setTimeout(() => resolve((globalThis as { stolen?: boolean }).stolen === true), 300),
    );
  });
  expect(ran).toBe(false);
});

test('another site can neither frame nor read nor change this one', async ({ page, baseURL }) => {
  const id = await createLoom(page, 'Not for others');
  await page.route('http://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>elsewhere</title>' }),
  );
  await page.goto('http://evil.example/');
  const outcomes = await page.evaluate(
    async ([base, loom]) => {
      const attempt = (path: string, init: RequestInit) =>
        fetch(`${base}${path}`, init).then(
          (reply) => `${reply.type} ${reply.status}`,
          () => 'refused',
        );
      return [
        await attempt('/api/looms', {}),
        await attempt(`/api/looms/${loom}`, { method: 'PATCH', body: '{"title":"stolen"}' }),
        await attempt('/api/looms', {
          method: 'POST',
          mode: 'no-cors',
          body: '{"title":"x","template":"blank"}',
        }),
      ];
    },
    [baseURL ?? '', id] as const,
  );
  expect(outcomes.filter((outcome) => /^(basic|cors) 2/.test(outcome))).toEqual([]);
  const { looms } = await (await page.request.get('/api/looms')).json();
  expect(looms.map((loom: { title: string }) => loom.title)).not.toContain('x');
  expect(looms.map((loom: { title: string }) => loom.title)).not.toContain('stolen');
});
