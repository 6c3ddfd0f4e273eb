import { describe } from 'vitest';
import { choosing } from './repository/choosing';
import { datasets } from './repository/datasets';
import { type Backend, useFixture } from './repository/harness';
import { paging } from './repository/paging';
import { refusals } from './repository/refusals';
import { roundTrips } from './repository/round-trips';
import { searching } from './repository/searching';
import { takenIds } from './repository/taken-ids';
import { transactions } from './repository/transactions';
import { trees } from './repository/trees';

/** What every database behind the repository must do. */
export function repositorySuite(backend: Backend): void {
  const parts = {
    'round trips': roundTrips,
    transactions,
    trees,
    searching,
    choosing,
    paging,
    refusals,
    datasets,
    'taken ids': takenIds,
  };
  describe(`repository on ${backend.name}`, () => {
    for (const [name, part] of Object.entries(parts)) describe(name, () => part(useFixture(backend)));
  });
}
