import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseReply } from '@/lib/loom/judge/parse-reply';
import { judgePrompt, repairPrompt } from '@/lib/loom/judge/prompt';
import { type ChatReply, ModelError } from '@/lib/server/ports/model';
import { HASTY, type Opened, openFake, portTo } from './open-fake';

let opened: Opened;
beforeEach(async () => {
  opened = await openFake();
});
afterEach(() => opened.fake.close());

const CANDIDATES = [
  { id: 'K7', text: 'Question: Is {glass} a "slow" liquid?\nAnswer: No', similarity: 0.25 },
  { id: 'M2', text: 'Question: Do goldfish remember?\nAnswer: Yes', similarity: null },
];
const PROMPT = judgePrompt({
  rubric: {
    instructions: 'Rank them.',
    criteria: [
      { id: 'clear', name: 'Clear', description: 'clear', weight: 1, anchors: { low: '', high: '' } },
    ],
  },
  accepted: [],
  balance: null,
  wanted: null,
  objections: [],
  examples: [],
  candidates: CANDIDATES,
});

const ask = (
  model: string,
  overrides: Partial<Parameters<Opened['port']['chat']>[0]> = {},
): Promise<ChatReply> =>
  opened.port.chat({
    model,
    system: PROMPT.system,
    user: PROMPT.user,
    temperature: 0,
    maxTokens: 800,
    json: { name: 'ranking', schema: PROMPT.schema },
    signal: new AbortController().signal,
    ...overrides,
  });
const read = ({ text }: ChatReply) => parseReply(text, ['K7', 'M2'], ['clear']);

describe('a question to the judge', () => {
  it.each([
    ['good', 'json_schema', 1],
    ['no-schema', 'json_object', 2],
    ['no-json-mode', 'text', 3],
  ] as const)(
    'asks for JSON as strictly as the model takes it, and remembers (%s)',
    async (model, mode, requests) => {
      const reply = await ask(model);
      expect(reply.mode).toBe(mode);
      expect(read(reply)).toHaveProperty('order');
      expect(reply.tokensIn).toBeGreaterThan(0);
      expect(reply.tokensOut).toBeGreaterThan(0);
      expect(opened.fake.requests).toHaveLength(requests);
      expect((await ask(model)).mode).toBe(mode);
      expect(opened.fake.requests).toHaveLength(requests + 1);
    },
  );

  it('tells the schema in words where it cannot be enforced', async () => {
    await ask('no-schema');
    expect(JSON.stringify(opened.fake.requests[1]?.body?.messages)).toContain('JSON Schema');
  });

  it.each(['judge-prose', 'judge-biased'])('hands on what %s writes', async (model) => {
    expect(read(await ask(model))).toHaveProperty('order');
  });

  it('hands on garbage as it is', async () => {
    expect(read(await ask('judge-garbage'))).toHaveProperty('error');
  });

  it('can be repaired', async () => {
    const first = await ask('judge-repairable');
    const problem = read(first);
    expect(problem).toHaveProperty('error');
    const user = repairPrompt(PROMPT.user, first.text, 'error' in problem ? problem.error : '');
    expect(read(await ask('judge-repairable', { user }))).toHaveProperty('order');
  });

  it('does not depend on the order in which candidates are shown, but for the biased judge', async () => {
    const turned = PROMPT.user.replaceAll('K7', 'xx').replaceAll('M2', 'K7').replaceAll('xx', 'M2');
    const order = async (model: string, user: string) =>
      JSON.parse((await ask(model, { user })).text).order[0];
    expect(await order('good', turned)).not.toBe(await order('good', PROMPT.user));
  });

  it('says when the reply was cut', async () => {
    const reply = await ask('good', { maxTokens: 5 });
    expect(reply.notices).toEqual([expect.stringContaining('5 tokens')]);
  });

  it('leaves a refused temperature out and says so', async () => {
    const reply = await ask('refuse-temperature');
    expect(reply.notices).toEqual([expect.stringContaining('temperature left out')]);
    expect(read(reply)).toHaveProperty('order');
  });

  it.each(['stall', 'silent'])('rejects a stalled server (%s)', async (model) => {
    opened.port = portTo(opened.fake.url, { timing: HASTY });
    await expect(ask(model)).rejects.toMatchObject({ name: 'ModelError', code: 'stalled' });
  });

  it.each([
    ['early-close', 'early-close'],
    ['reset', 'reset'],
    ['html-page', 'not-a-stream'],
    ['rate-limit-always', 'rate-limited'],
    ['quota', 'quota'],
    ['malformed-json', 'malformed'],
    ['error-in-stream', 'server-error'],
    ['wrong-index', 'wrong-index'],
    ['context-length', 'too-long'],
    ['needs-key', 'key-refused'],
    ['no-chat', 'not-found'],
    ['nobody', 'no-such-model'],
  ])('%s rejects with %s', async (model, code) => {
    await expect(ask(model)).rejects.toMatchObject({ name: 'ModelError', code });
    await expect(ask(model)).rejects.toBeInstanceOf(ModelError);
  });

  it('rejects as stopped, at once, when stopped', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    await expect(ask('silent', { signal: controller.signal })).rejects.toMatchObject({ code: 'stopped' });
    await opened.fake.requests[0]?.over;
    expect(opened.fake.requests[0]?.cut).toBe(true);
  });
});
