import { expect, test } from 'vitest';
import type { ErrorBody } from '@/lib/contract/errors';
import type { FamiliesReply } from '@/lib/contract/scaling-files';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { PRACTICE_FAMILY } from '@/lib/scaling/models/practice-family';
import { withCore } from './harness';

const core = withCore();
const read = () => core().ok<FamiliesReply>('GET', '/api/families');
const put = (families: ModelFamily[], seen: string) =>
  core().call<FamiliesReply & ErrorBody>('PUT', '/api/families', { families, seen });

const OPT: ModelFamily = {
  id: 'opt',
  name: 'OPT',
  kind: 'base',
  colour: 2,
  models: [
    { id: 'small', name: 'facebook/opt-125m', parameters: 125e6, serverId: null },
    { id: 'large', name: 'facebook/opt-1.3b', parameters: 1.3e9, serverId: 'practice' },
  ],
};
const twin = (over: Partial<ModelFamily>): ModelFamily => ({ ...OPT, ...over });

test('families: the practice family until others are put, refusals in words, conflicts that carry both', async () => {
  const first = await read();
  expect(first.families).toEqual([PRACTICE_FAMILY]);

  const refused: [ModelFamily[], RegExp, string][] = [
    [[OPT, twin({ name: 'Other' })], /Two families have the id “opt”/u, 'body.families.1.id'],
    [
      [twin({ models: OPT.models.map((model) => ({ ...model, id: 'small' })) })],
      /Two models of the family “OPT” have the id “small”/u,
      'body.families.0.models.1.id',
    ],
    [
      [twin({ models: OPT.models.map((model) => ({ ...model, serverId: 'gone-server' })) })],
      /“facebook\/opt-125m” of the family “OPT” is on a server that is not there/u,
      'body.families.0.models.0.serverId',
    ],
  ];
  for (const [families, message, where] of refused) {
    const answer = await put(families, first.version);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ code: 'bad_request', where });
    expect(answer.body.error.message).toMatch(message);
  }
  expect(await read()).toEqual(first);

  const saved = await put([OPT, PRACTICE_FAMILY], first.version);
  expect(saved.status).toBe(200);
  expect(saved.body.families).toEqual([OPT, PRACTICE_FAMILY]);
  expect(saved.body.version).not.toBe(first.version);
  expect(await read()).toEqual(saved.body);

  const late = await put([twin({ name: 'Late' })], first.version);
  expect(late.status).toBe(409);
  expect(late.body.error.details).toEqual({ standing: saved.body, yours: [twin({ name: 'Late' })] });
  expect(await read()).toEqual(saved.body);
  // What stands already was saved, whatever was seen: a repeat is harmless.
  expect((await put([OPT, PRACTICE_FAMILY], first.version)).status).toBe(200);

  const emptied = await put([], saved.body.version);
  expect(emptied.body).toEqual(first);
});
