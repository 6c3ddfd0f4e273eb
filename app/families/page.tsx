import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AppHeader } from '@/components/app-header';
import { FamiliesScreen } from '@/components/scaling/families/families-screen';
import { FamiliesSkeleton } from '@/components/scaling/families/families-skeleton';
import { getContext } from '@/lib/server/context';
import { readFamilies } from '@/lib/server/use-cases/families';
import { listServers } from '@/lib/server/use-cases/servers';

export const metadata: Metadata = { title: 'Model families' };

export default function FamiliesPage() {
  return (
    <>
      <AppHeader />
      <main id="main">
        <Suspense fallback={<FamiliesSkeleton />}>
          <StoredFamilies />
        </Suspense>
      </main>
    </>
  );
}

const StoredFamilies = async () => {
  const context = await getContext();
  const [families, servers] = await Promise.all([readFamilies(context), listServers(context)]);
  return <FamiliesScreen initial={families} servers={servers.map(({ id, name }) => ({ id, name }))} />;
};
