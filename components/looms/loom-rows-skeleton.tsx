import { Skeleton } from '../ui/skeleton';

export const LoomRowsSkeleton = () => (
  <div
    role="status"
    aria-label="Reading the looms"
    className="rounded-2xl border border-line bg-panel shadow-shade"
  >
    {['first', 'second', 'third'].map((row) => (
      <div
        key={row}
        className="grid grid-cols-[1fr_8rem_2rem] items-center gap-x-5 lg:grid-cols-[11.5rem_1fr_8.5rem_7.5rem_2rem] lg:gap-x-6 border-line border-b px-4 py-3.5 last:border-b-0"
      >
        <Skeleton className="h-10 max-lg:hidden" />
        <div className="grid gap-2">
          <Skeleton className="h-4 w-48" />
          <Skeleton className="h-3.5 w-full max-w-md" />
        </div>
        <Skeleton className="h-4" />
        <Skeleton className="h-4 w-20 max-lg:hidden" />
      </div>
    ))}
  </div>
);
