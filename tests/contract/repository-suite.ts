import { describe } from 'vitest';
import { choosing } from './repository/choosing';
import { datasets } from './repository/datasets';
import { flights } from './repository/flights';
import { type Backend, useFixture } from './repository/harness';
import { judgeRuns } from './repository/judge-runs';
import { paging } from './repository/paging';
import { refusals } from './repository/refusals';
import { roundTrips } from './repository/round-trips';
import { rubricVersions } from './repository/rubric-versions';
import { scaling } from './repository/scaling';
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
    flights,
    'judge runs': judgeRuns,
    'rubric versions': rubricVersions,
    paging,
    refusals,
    datasets,
    scaling,
    'taken ids': takenIds,
  };
  describe(`repository on ${backend.name}`, () => {
    for (const [name, part] of Object.entries(parts)) describe(name, () => part(useFixture(backend)));
  });
}
