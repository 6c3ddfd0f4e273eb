import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorBody } from '@/lib/contract/errors';
import type { ProbeReport, ServerView } from '@/lib/contract/request';
import type { StepView } from '@/lib/contract/snapshot';
import { ApiClient } from '../../support/api-client';
import { type FakeOpenAi, startFakeOpenAi } from '../../support/fake-openai';
import { type Core, startCore, tempDir } from '../../support/start-core';

const SECRET = 'sk-very-secret-key-123456';
let fake: FakeOpenAi;
let core: Core;
let api: ApiClient;
let dir: Awaited<ReturnType<typeof tempDir>>;

beforeAll(async () => {
  fake = await startFakeOpenAi();
  dir = await tempDir();
  core = await startCore(dir.path, { ESPALIER_KEY_TEST: SECRET });
  api = new ApiClient(core.url);
});
afterAll(async () => {
  await core?.kill();
  await fake?.close();
  await dir?.[Symbol.asyncDispose]();
});

const baseUrl = () => fake.url;
async function addServer(key: unknown = { from: 'none' }): Promise<ServerView> {
  const input = { name: 'Fake', kind: 'vllm', baseUrl: baseUrl(), key };
  return (await api.ok<{ server: ServerView }>('POST', '/api/servers', input)).server;
}

async function stepOn(server: ServerView, model: string, judgeModel = 'good'): Promise<StepView> {
  const loom = await api.createLoom();
  const { sampler, judge } = loom.settings;
  await api.ok('PATCH', `/api/looms/${loom.id}`, {
    settings: {
      sampler: { ...sampler, serverId: server.id, model },
      judge: { ...judge, serverId: server.id, model: judgeModel },
    },
  });
  return api.runStep(loom.id);
}

describe('keys', () => {
  test('a stored key is encrypted, never answered, and not in the data folder as it is', async () => {
    const server = await addServer({ from: 'stored', key: SECRET });
    expect(server.key).toEqual({ from: 'stored', hint: '3456' });
    expect(JSON.stringify(await api.ok('GET', '/api/servers'))).not.toContain(SECRET);
    for (const file of await readdir(dir.path, { recursive: true, withFileTypes: true }))
      if (file.isFile())
        expect((await readFile(join(file.parentPath, file.name))).includes(SECRET), file.name).toBe(false);
  });

  test('another origin asks for the key again; another path does not', async () => {
    const server = await addServer({ from: 'stored', key: SECRET });
    const moved = await api.call<ErrorBody>('PATCH', `/api/servers/${server.id}`, {
      baseUrl: 'http://127.0.0.1:9/v1',
    });
    expect(moved.body.error.code).toBe('key_needed');
    const path = await api.call('PATCH', `/api/servers/${server.id}`, {
      baseUrl: `${new URL(fake.url).origin}/other/v1`,
    });
    expect(path.status).toBe(200);
  });

  test.each([
    ['stored', { from: 'stored', key: SECRET }],
    ['from the environment', { from: 'env', name: 'ESPALIER_KEY_TEST' }],
  ])('a key %s reaches the server it is for', async (_, key) => {
    const before = fake.requests.length;
    const view = await stepOn(await addServer(key), 'good');
    expect(view.nodes.every((node) => node.state === 'done')).toBe(true);
    const headers = fake.requests.slice(before).map((request) => request.headers.authorization);
    expect(headers.every((header) => header === `Bearer ${SECRET}`)).toBe(true);
  });

  test('a variable that is not set says so', async () => {
    const view = await stepOn(await addServer({ from: 'env', name: 'ESPALIER_KEY_ABSENT' }), 'good');
    expect(view.nodes[0]?.error?.message).toContain('ESPALIER_KEY_ABSENT');
  });
});

test('"Test connection" says what the server can do, and remembers it', async () => {
  const server = await addServer();
  const report = await api.ok<ProbeReport>('POST', `/api/servers/${server.id}/probe`, { model: 'good' });
  expect(report.models).toContain('good');
  const said = Object.fromEntries(report.capabilities.map((c) => [c.name, c.ok]));
  expect(said).toMatchObject({ models: true, n: true, logprobs: true, echo: true, json_schema: true });
  const { servers } = await api.ok<{ servers: ServerView[] }>('GET', '/api/servers');
  expect(servers.find((s) => s.id === server.id)?.probe).toEqual(report);
});

describe('a step over real HTTP', () => {
  test('on a good server has five ranked candidates', async () => {
    const view = await stepOn(await addServer(), 'good');
    expect(view.nodes.map((node) => node.state)).toEqual(Array(5).fill('done'));
    expect(view.rankings[0]?.order.length).toBeGreaterThan(1);
    expect(view.rankings[0]?.judge.heuristic).toBe(false);
  });

  test.each(['early-close', 'reset', 'html-page', 'quota', 'malformed-json', 'error-in-stream'])(
    'on a server with %s each failed candidate says why, and can be asked for again',
    async (fault) => {
      const view = await stepOn(await addServer(), fault);
      expect(view.step.state).toBe('open');
      const failed = view.nodes.filter((node) => node.state === 'failed');
      expect(failed.length).toBeGreaterThan(0);
      for (const node of failed) expect(node.error?.message.length).toBeGreaterThan(10);
      expect(view.rankings.at(-1)?.suggestion).toBeNull();
      const again = await api.call('POST', `/api/steps/${view.step.id}/more`, {
        round: 2,
        retryOf: failed[0]?.id,
      });
      expect(again.status).toBe(202);
      const after = await api.ended(view.step.id);
      expect(after.nodes).toHaveLength(view.nodes.length + 1);
    },
  );

  test.each([
    ['judge-garbage', 'unparsable'],
    ['quota', 'judge-failed'],
  ])('with a judge of %s there is no suggestion, and the reason', async (judge, code) => {
    const view = await stepOn(await addServer(), 'good', judge);
    expect(view.rankings.at(-1)).toMatchObject({ suggestion: null, noSuggestion: { code } });
  });

  test('a judge that prefers whatever stands first gets no suggestion through', async () => {
    const view = await stepOn(await addServer(), 'good', 'judge-biased');
    const ranking = view.rankings.at(-1);
    expect(ranking?.suggestion).toBeNull();
    expect(ranking?.noSuggestion?.code).toBe('undecided');
    expect(ranking?.calls.map((call) => call.kind)).toContain('head-to-head');
  });

  test('a reply that needs repair is repaired once, and both replies are kept', async () => {
    const view = await stepOn(await addServer(), 'good', 'judge-repairable');
    const ranking = view.rankings.at(-1);
    expect(ranking?.calls[0]?.replies).toHaveLength(2);
    expect(ranking?.calls[0]?.replies[0]?.error).toMatch(/leaves out/);
    expect(ranking?.order.length).toBeGreaterThan(1);
  });

  test('what a server refuses is told once, in words', async () => {
    const view = await stepOn(await addServer(), 'refuse-temperature');
    expect(view.step.notices.join(' ')).toContain('temperature');
    expect(view.nodes.every((node) => node.state === 'done')).toBe(true);
  });
});

test('a key that no longer opens is asked for again, in words', async () => {
  const server = await addServer({ from: 'stored', key: SECRET });
  const database = new DatabaseSync(join(dir.path, 'espalier.db'));
  database.exec(`update servers set "keyCipher" = 'v1.damaged' where id = '${server.id}'`);
  database.close();
  const answer = await api.call<ErrorBody>('POST', `/api/servers/${server.id}/probe`, {});
  expect(answer.body.error).toMatchObject({ code: 'key_needed', message: expect.stringContaining('again') });
});
