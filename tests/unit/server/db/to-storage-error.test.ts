import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { toStorageError } from '@/lib/server/db/to-storage-error';
import { AppError } from '@/lib/server/errors';
import { StorageError } from '@/lib/server/ports/repository';

const database = new DatabaseSync(':memory:');
database.exec('create table a (id text primary key not null, n integer unique check (n > 0))');
database.exec('create table b (id text references a (id))');
database.exec("insert into a values ('x', 1)");
const refusal = (sql: string) => {
  try {
    database.exec(sql);
  } catch (error) {
    return error;
  }
  throw new Error(`SQLite took: ${sql}`);
};

describe('toStorageError', () => {
  test.each([
    ["insert into a values ('x', 2)", 'duplicate'],
    ["insert into a values ('y', 1)", 'duplicate'],
    ["insert into b values ('nobody')", 'missing'],
    ["insert into a values ('z', 0)", 'unreadable'],
    ['insert into a values (null, 3)', 'unreadable'],
    ['select * from nowhere', 'unavailable'],
  ])('%s is %s', (sql, code) => {
    const error = refusal(sql);
    expect(toStorageError(error)).toMatchObject({ name: 'StorageError', code, cause: error });
  });

  test.each([
    new Error('a bug'),
    new AppError('conflict', 'chosen meanwhile'),
    new StorageError('misuse', 'so'),
    'a string',
    Object.assign(new Error('no such file'), { code: 'ENOENT' }),
  ])('what no database said passes as it is', (error) => {
    expect(toStorageError(error)).toBe(error);
  });
});
