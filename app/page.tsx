import { Suspense } from 'react';
import { AppHeader } from '@/components/app-header';
import { ImportButton } from '@/components/dataset/import-button';
import { LoomList } from '@/components/looms/loom-list';
import { LoomRowsSkeleton } from '@/components/looms/loom-rows-skeleton';
import { getContext } from '@/lib/server/context';
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
  return <LoomList initial={{ active, archived }} importSlot={<ImportButton />} />;
};

const Waiting = () => (
  <div className="mx-auto max-w-6xl px-6 py-8">
    <h1 className="mb-6 font-semibold text-xl tracking-tight">Looms</h1>
    <LoomRowsSkeleton />
  </div>
);
