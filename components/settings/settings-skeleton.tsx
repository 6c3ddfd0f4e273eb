import { Skeleton } from '../ui/skeleton';

export const SettingsSkeleton = () => (
  <div role="status" aria-label="Reading the settings" className="mx-auto grid max-w-4xl gap-3 px-6 py-8">
    <Skeleton className="mb-6 h-7 w-32" />
    <Skeleton className="h-36 rounded-2xl" />
    <Skeleton className="h-36 rounded-2xl" />
  </div>
);
