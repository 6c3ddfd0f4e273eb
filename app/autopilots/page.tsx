import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AppHeader } from '@/components/app-header';
import { FlightsScreen } from '@/components/autopilot/flights/flights-screen';
import { FlightsSkeleton } from '@/components/autopilot/flights/flights-skeleton';
import { getContext } from '@/lib/server/context';
import { listFlights } from '@/lib/server/use-cases/list-flights';

export const metadata: Metadata = { title: 'Flights' };

export default function FlightsPage() {
  return (
    <>
      <AppHeader />
      <main id="main">
        <Suspense fallback={<FlightsSkeleton />}>
          <StoredFlights />
        </Suspense>
      </main>
    </>
  );
}

const StoredFlights = async () => <FlightsScreen initial={await listFlights(await getContext())} />;
