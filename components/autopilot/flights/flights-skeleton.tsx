import { Skeleton } from '../../ui/skeleton';

export const FlightsSkeleton = () => (
  <div className="mx-auto max-w-6xl px-6 py-8" aria-busy>
    <h1 className="mb-6 font-semibold text-xl tracking-tight">Flights</h1>
    <div className="grid gap-3">
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </div>
  </div>
);
