import { describe, expect, it } from 'vitest';
import { PRESETS } from '@/components/settings/presets';
import {
  draftOf,
  KEY_STAYS,
  movesOrigin,
  newDraft,
  parseNew,
  parsePatch,
  withKind,
} from '@/components/settings/server-draft';
import type { ServerView } from '@/lib/contract/request';

const ID = 'server-0001';
const server: ServerView = {
  id: ID,
  name: 'OpenAI',
  kind: 'openai',
  baseUrl: 'https://api.openai.com/v1',
  key: { from: 'stored', hint: 'x9Qk' },
  probe: null,
};

describe('a new model server', () => {
  it.each(PRESETS.filter(({ baseUrl }) => baseUrl))(
    '$kind is valid as soon as its key is given',
    ({ kind }) => {
      expect(parseNew({ ...newDraft(kind), key: 'sk-1' }, ID)).toMatchObject({
        ok: true,
        value: { id: ID, kind },
      });
    },
  );

  it('says what is wrong by field', () => {
    const draft = { ...newDraft('openai'), name: '  ', baseUrl: 'localhost:8000' };
    expect(parseNew(draft, ID)).toEqual({
      ok: false,
      errors: {
        name: 'Give it a name of 1 to 80 characters.',
        baseUrl: 'A base URL begins with http:// or https://, such as http://127.0.0.1:8000/v1.',
        key: 'The key is empty.',
      },
    });
  });

  it('refuses a variable that may not hold a key', () => {
    const draft = { ...newDraft('openai'), keyFrom: 'env' as const, keyVariable: 'PATH' };
    expect(parseNew(draft, ID)).toMatchObject({
      ok: false,
      errors: { key: expect.stringContaining('ESPALIER_KEY_') },
    });
  });

  it('sends no key that was typed before another way was chosen', () => {
    const parsed = parseNew({ ...newDraft('vllm'), key: 'sk-secret', keyFrom: 'none' }, ID);
    expect(JSON.stringify(parsed)).not.toContain('sk-secret');
  });
});

describe('withKind', () => {
  it('brings the usual address and name of the kind', () => {
    expect(withKind(newDraft('openai'), 'ollama')).toEqual(newDraft('ollama'));
  });

  it('keeps what the person wrote', () => {
    const written = { ...newDraft('openai'), name: 'Mine', baseUrl: 'http://10.0.0.2/v1', key: 'sk-1' };
    expect(withKind(written, 'vllm')).toMatchObject({
      kind: 'vllm',
      name: 'Mine',
      baseUrl: 'http://10.0.0.2/v1',
      keyFrom: 'stored',
      key: 'sk-1',
    });
  });
});

describe('a change of a model server', () => {
  it('leaves the key alone unless another is given', () => {
    const parsed = parsePatch({ ...draftOf(server), name: 'Work' }, server);
    expect(parsed).toEqual({ ok: true, value: { kind: 'openai', name: 'Work', baseUrl: server.baseUrl } });
  });

  it('asks for the key again when the address leads elsewhere', () => {
    const draft = { ...draftOf(server), baseUrl: 'https://api.openai.com.example.org/v1' };
    expect(parsePatch(draft, server)).toEqual({ ok: false, errors: { key: KEY_STAYS } });
    expect(parsePatch({ ...draft, keyFrom: 'stored', key: 'sk-2' }, server)).toMatchObject({
      ok: true,
      value: { key: { from: 'stored', key: 'sk-2' } },
    });
  });

  it('needs no key for another path of the same origin', () => {
    const draft = { ...draftOf(server), baseUrl: 'https://api.openai.com/v2' };
    expect(movesOrigin(draft, server)).toBe(false);
    expect(parsePatch(draft, server)).toMatchObject({ ok: true });
  });

  it.each(['http://api.openai.com/v1', 'https://api.openai.com:8443/v1', 'nonsense'])(
    'takes %s for elsewhere',
    (baseUrl) => {
      expect(movesOrigin({ ...draftOf(server), baseUrl }, server)).toBe(true);
    },
  );
});
