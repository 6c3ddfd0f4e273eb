import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENDPOINTS } from '@/lib/contract/endpoints';
import { openApiDocument } from '@/lib/contract/openapi';

const API = join(import.meta.dirname, '../../../app/api');

const routes = readdirSync(API, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .flatMap((file) => {
    const path = `/api/${file.replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`;
    const source = readFileSync(join(API, file), 'utf8');
    return [...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
      (match) => `${match[1]} ${path}`,
    );
  })
  .sort();

test('every route is in the documented list, and nothing else is', () => {
  expect(ENDPOINTS.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes);
});

test('the OpenAPI document describes each of them from its schemas', () => {
  const document = openApiDocument('1.2.3');
  const described = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(routes);
  const choice = JSON.stringify(document.paths?.['/api/steps/{id}/choice']);
  for (const field of ['choiceId', 'expects', 'suggestionVisible', 'edited']) expect(choice).toContain(field);
});

test('no route is longer than 30 lines', () => {
  for (const file of readdirSync(API, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts')))
    expect(readFileSync(join(API, file), 'utf8').split('\n').length, file).toBeLessThanOrEqual(31);
});
