import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EnvError, readEnv } from '@/lib/server/env';

const linesFor = (source: Record<string, string>): string[] => {
  try {
    readEnv(source, '/work');
    return [];
  } catch (error) {
    return error instanceof EnvError ? error.lines : [`not an EnvError: ${error}`];
  }
};

describe('what may be left out', () => {
  test('is everything', () => {
    expect(readEnv({}, '/work')).toEqual({
      dataDir: resolve('/work', 'data'),
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      flights: 4,
    });
  });

  test('an empty variable counts as unset', () => {
    expect(readEnv({ PORT: '', HOST: ' ', DATABASE_URL: '', ESPALIER_DATA: '' }, '/work')).toEqual(
      readEnv({}, '/work'),
    );
  });
});

describe('ESPALIER_DATA', () => {
  test('stays where it is when absolute, and is found from the working folder when not', () => {
    expect(readEnv({ ESPALIER_DATA: resolve('/srv/looms') }, '/work').dataDir).toBe(resolve('/srv/looms'));
    expect(readEnv({ ESPALIER_DATA: '../looms' }, '/srv/espalier').dataDir).toBe(resolve('/srv/looms'));
  });
});

describe('PORT', () => {
  test('takes every port', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 65_535 }),
        (port) => readEnv({ PORT: String(port) }).port === port,
      ),
    );
  });

  test.each(['65536', '99999', '-1', '3000.5', '3e3', '0x10', 'three', ' 80', '1_000'])(
    'refuses %j',
    (PORT) => {
      expect(linesFor({ PORT })).toEqual([
        `PORT is ${JSON.stringify(PORT)}, which cannot be used. It takes a whole number from 1 to 65535, or 0 for any free port.`,
      ]);
    },
  );
});

describe('ESPALIER_FLIGHTS', () => {
  test('takes 1 to 99', () => {
    for (const flights of [1, 12, 99])
      expect(readEnv({ ESPALIER_FLIGHTS: String(flights) }).flights).toBe(flights);
  });

  test.each(['0', '100', '-1', '1.5', 'many'])('refuses %j', (ESPALIER_FLIGHTS) => {
    expect(linesFor({ ESPALIER_FLIGHTS })).toEqual([
      expect.stringMatching(/^ESPALIER_FLIGHTS is .* whole number from 1 to 99/),
    ]);
  });
});

describe('HOST', () => {
  test.each(['127.0.0.1', '::1', 'localhost'])('takes %s', (HOST) => {
    expect(readEnv({ HOST }).host).toBe(HOST);
  });

  test.each(['0.0.0.0', '::', '192.168.1.2', 'example.org', '127.0.0.2'])(
    'refuses %s and says why',
    (HOST) => {
      expect(linesFor({ HOST })).toEqual([expect.stringMatching(/^HOST is .* no accounts yet/)]);
    },
  );
});

describe('DATABASE_URL', () => {
  test.each(['postgres://me:pw@localhost:5432/looms', 'postgresql:///looms?host=/run/postgresql'])(
    'takes %s',
    (url) => {
      expect(readEnv({ DATABASE_URL: url }).databaseUrl).toBe(url);
    },
  );

  test('never shows what it holds', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{12,20}$/), (secret) => {
        const lines = linesFor({ DATABASE_URL: `mysql://me:${secret}@host/db` });
        return lines.length === 1 && !lines[0]?.includes(secret);
      }),
    );
  });
});

test('every bad variable is named at once', () => {
  const lines = linesFor({ PORT: 'x', HOST: 'y', DATABASE_URL: 'z' });
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'HOST', 'DATABASE_URL']);
});
