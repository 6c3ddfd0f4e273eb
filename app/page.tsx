import { Suspense } from 'react';
import { AppHeader } from '@/components/app-header';
import { DatasetList } from '@/components/dataset/sources/dataset-list';
import { NewDatasetButton } from '@/components/dataset/sources/new-dataset-button';
import { ImportButton } from '@/components/import/import-button';
import { LoomList } from '@/components/looms/loom-list';
import { LoomRowsSkeleton } from '@/components/looms/loom-rows-skeleton';
import type { AppContext } from '@/lib/server/app-context';
import { getContext } from '@/lib/server/context';
import { listDatasets } from '@/lib/server/use-cases/datasets';
import { listLooms } from '@/lib/server/use-cases/list-looms';

export default function LoomsPage() {
  return (
    <>
      <AppHeader />
      <main id="main">
        <Suspense fallback={<Waiting />}>
          <StoredLooms />
        </Suspense>
      </main>
    </>
  );
}

const StoredLooms = async () => {
  const context = await getContext();
  const active = await listLooms(context, { archived: false });
  const archived = active.length === 0 ? await listLooms(context, { archived: true }) : null;
  return (
    <>
      <LoomList
        initial={{ active, archived }}
        importSlot={
          <>
            {active.length > 0 ? <NewDatasetButton /> : null}
            <ImportButton />
          </>
        }
      />
      <DatasetList datasets={await datasetsBesideLooms(context)} />
    </>
  );
};

/** A loom's own dataset is found at its loom. */
const datasetsBesideLooms = async (context: AppContext) => {
  const datasets = await listDatasets(context);
  const looms = await Promise.all(datasets.map(({ id }) => context.repository.read.getLoom(id)));
  return datasets.filter((_, at) => !looms[at]);
};

const Waiting = () => (
  <div className="mx-auto max-w-6xl px-6 py-8">
    <h1 className="mb-6 font-semibold text-xl tracking-tight">Looms</h1>
    <LoomRowsSkeleton />
  </div>
);
