import 'server-only';
import { Migrator } from 'kysely/migration';
import { StorageError } from '../../ports/repository';
import type { Db } from '../schema';
import { unusable } from '../unusable';
import * as looms from './0001-looms';
import * as datasets from './0002-datasets';
import * as judging from './0003-judging';
import * as stepTokens from './0004-step-tokens';
import * as scaling from './0005-scaling';
import * as scalingDatasets from './0006-scaling-datasets';

/** Run in order of name, each once per database. A released one never changes: add the next number. */
const MIGRATIONS = {
  '0001-looms': looms,
  '0002-datasets': datasets,
  '0003-judging': judging,
  '0004-step-tokens': stepTokens,
  '0005-scaling': scaling,
  '0006-scaling-datasets': scalingDatasets,
};

/** Brings a database up to this version, all of it or nothing. Throws an `unavailable` StorageError. */
export async function migrate(db: Db, where: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw isFromNewer(error) ? tooNew(where, error) : unusable(where, error);
}

const isFromNewer = (error: unknown) =>
  error instanceof Error && /previously executed migration .* is missing/.test(error.message);

const tooNew = (where: string, cause: unknown) =>
  new StorageError(
    'unavailable',
    `The database ${where} was written by a newer Espalier. Update Espalier, or use another database.`,
    { cause },
  );
