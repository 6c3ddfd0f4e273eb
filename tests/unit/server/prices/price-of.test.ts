import { afterEach, expect, test, vi } from 'vitest';
import type { ServerKind } from '@/lib/contract/request';
import { type PricedServer, priceOf, pricePerMillion } from '@/lib/server/prices/price-of';

const server = (kind: ServerKind, baseUrl: string): PricedServer => ({ kind, baseUrl });
const OPENAI = server('openai', 'https://api.openai.com/v1');
const MILLION = { in: 1_000_000, out: 1_000_000 };

afterEach(() => vi.unstubAllGlobals());

test('a model in the table costs what the table says, and nothing is fetched', () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  expect(pricePerMillion(OPENAI, 'gpt-4o-mini')).toEqual({
    source: 'table',
    inPerMillion: 0.15,
    outPerMillion: 0.6,
    tiered: false,
  });
  expect(priceOf(OPENAI, 'gpt-4o-mini', MILLION)).toBeCloseTo(0.75);
  expect(priceOf(OPENAI, 'gpt-4o-mini', { in: 1000, out: 0 })).toBeCloseTo(0.00015);
  expect(fetched).not.toHaveBeenCalled();
});

test('long inputs cost what their tier says', () => {
  const google = server('other', 'https://generativelanguage.googleapis.com/v1beta/openai');
  const { inPerMillion, tiered } = pricePerMillion(google, 'gemini-2.5-pro');
  expect([inPerMillion, tiered]).toEqual([1.25, true]);
  expect(priceOf(google, 'gemini-2.5-pro', { in: 100_000, out: 0 })).toBeCloseTo(0.125);
  expect(priceOf(google, 'gemini-2.5-pro', { in: 400_000, out: 0 })).toBeGreaterThan(0.5);
});

test('an unknown price is unknown, never nothing', () => {
  for (const [who, model] of [
    [OPENAI, 'a-model-of-next-year'],
    [server('other', 'http://127.0.0.1:4000/v1'), 'gpt-4o-mini'],
    [server('openai', 'https://proxy.example/v1'), 'gpt-4o-mini'],
    [server('openrouter', 'https://openrouter.ai/api/v1'), 'deepseek/deepseek-r1:free'],
  ] as const) {
    expect(pricePerMillion(who, model)).toMatchObject({ source: 'unknown', inPerMillion: null });
    expect(priceOf(who, model, MILLION)).toBeNull();
  }
});

test('the practice model and servers one runs oneself cost no money', () => {
  const kinds = ['practice', 'llama.cpp', 'ollama', 'lm-studio', 'vllm'] as const;
  for (const kind of kinds) {
    const own = server(kind, kind === 'practice' ? 'practice:' : 'http://127.0.0.1:8000/v1');
    expect(pricePerMillion(own, 'any').source, kind).toBe('none');
    expect(priceOf(own, 'any', MILLION)).toBe(0);
  }
  const rented = server('vllm', 'https://api.openai.com/v1');
  expect(pricePerMillion(rented, 'gpt-4o-mini').source).toBe('table');
  expect(pricePerMillion(rented, 'a-model-of-next-year').source, 'a provider is paid').toBe('unknown');
});
