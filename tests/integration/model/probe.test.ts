import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS } from '../../support/fake-openai';
import { type Opened, openFake, portTo } from './open-fake';

let opened: Opened;
beforeAll(async () => {
  opened = await openFake();
});
afterAll(() => opened.fake.close());

const probe = (model: string | null) => {
  const hangs = model === 'silent' || model === 'stall';
  const port = hangs ? portTo(opened.fake.url, { timing: { probeMs: 300 } }) : opened.port;
  return port.probe(model, new AbortController().signal);
};
const found = async (model: string) =>
  Object.fromEntries((await probe(model)).capabilities.map(({ name, ok }) => [name, ok]));

describe('a probe', () => {
  it('finds everything where everything works', async () => {
    const report = await probe('good');
    expect(report.capabilities.map(({ name, ok }) => [name, ok])).toEqual([
      ['models', true],
      ['completions', true],
      ['chat', true],
      ['n', true],
      ['logprobs', true],
      ['echo', true],
      ['json_schema', true],
    ]);
    expect(report.models).toEqual(Object.keys(FAULTS));
    expect(report.model).toBe('good');
  });

  it.each([
    ['n-ignored', { n: false, completions: true }],
    ['n-500', { n: false, chat: true }],
    ['no-logprobs', { logprobs: false, echo: false, chat: true }],
    ['no-echo', { echo: false, logprobs: true }],
    ['echo-straddles', { echo: false }],
    ['no-completions', { completions: false, chat: true, n: true, logprobs: true, echo: false }],
    ['no-chat', { completions: true, chat: false, json_schema: false }],
    ['no-schema', { json_schema: false, chat: true }],
    ['no-json-mode', { json_schema: false }],
    ['refuse-temperature', { completions: true, chat: true, n: true, json_schema: true }],
    ['refuse-max-tokens', { chat: true, json_schema: true }],
  ])('finds what %s lacks', async (model, expected) => {
    expect(await found(model)).toMatchObject(expected);
  });

  it.each([
    'silent',
    'stall',
    'reset',
    'early-close',
    'quota',
    'overloaded',
    'html-page',
    'needs-key',
    'nobody',
  ])('says that it could not find out, and why, of a sick server (%s)', async (model) => {
    const { capabilities } = await probe(model);
    for (const { name, ok, sentence } of capabilities.filter(({ name }) => name !== 'models')) {
      if (name === 'echo' && ok === true) continue;
      expect([name, ok]).toEqual([name, null]);
      expect(sentence).toMatch(/^It could not be found out .+, because .+\.$/);
    }
  });

  it('keeps to its time limits', async () => {
    const started = performance.now();
    await probe('silent');
    expect(performance.now() - started).toBeLessThan(3 * 300 + 3000);
  });

  it('takes the first model listed when none is named', async () => {
    expect((await probe(null)).model).toBe('good');
  });

  it('of a server that is not there finds nothing out', async () => {
    const gone = await openFake();
    await gone.fake.close();
    const report = await gone.port.probe(null, new AbortController().signal);
    expect(report.capabilities.every(({ ok }) => ok === null)).toBe(true);
    expect(report.capabilities[0]?.sentence).toMatch(/cannot be reached/);
    expect(report.capabilities[1]?.sentence).toMatch(/no model is named/);
  });
});
