import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { TabPage } from './panel';

interface WaitingProps {
  /** What is read, for screen readers: "Reading the rubrics". */
  what: string;
  error: string | null;
  onRetry: () => void;
}

/** A tab whose content is not there yet, or could not be read. */
export const Waiting = ({ what, error, onRetry }: WaitingProps) => (
  <TabPage>
    {error ? (
      <ErrorState title={`${what} failed`} actions={<Button onClick={onRetry}>Try again</Button>}>
        {error}
      </ErrorState>
    ) : (
      <div role="status" aria-label={what} className="grid gap-4">
        <Skeleton className="h-40" />
        <Skeleton className="h-64" />
      </div>
    )}
  </TabPage>
);
