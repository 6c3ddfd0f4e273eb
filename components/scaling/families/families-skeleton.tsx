import { Skeleton } from '../../ui/skeleton';

export const FamiliesSkeleton = () => (
  <div role="status" aria-label="Reading the families" className="mx-auto grid max-w-6xl gap-3 px-6 py-8">
    <Skeleton className="mb-6 h-7 w-44" />
    <Skeleton className="h-14 rounded-2xl" />
    <Skeleton className="h-14 rounded-2xl" />
    <Skeleton className="h-14 rounded-2xl" />
  </div>
);
