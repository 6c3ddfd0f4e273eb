import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import type { RunReport } from './use-run-report';

/** Before the numbers are there, or where they could not be read anew; nothing once all is well. */
export const ReportWaits = ({ found: { report, error, refresh } }: { found: RunReport }) => {
  if (error)
    return (
      <ErrorState
        title={
          report ? 'The numbers could not be read anew; these are older' : 'The numbers could not be read'
        }
        actions={<Button onClick={() => void refresh()}>Try again</Button>}
        className="mb-5"
      >
        {error}
      </ErrorState>
    );
  if (report) return null;
  return (
    <div role="status" aria-label="Reading the numbers" className="grid gap-4">
      <Skeleton className="h-24" />
      <Skeleton className="h-80" />
    </div>
  );
};
