import { TriangleAlert } from 'lucide-react';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import type { Picture } from './picture';
import type { Embeddings } from './use-embeddings';
import type { Projection, Work } from './use-projection';

const STAGES: Record<Work['stage'], string> = {
  pca: 'Laying out with PCA',
  clusters: 'Finding clusters',
  umap: 'Laying out with UMAP',
};

const NO_UMAP: Record<NonNullable<Picture['noUmap']>, string> = {
  'too-few': 'UMAP needs at least 8 different items; until then this is PCA.',
  'too-many': 'UMAP is done up to 20,000 different items; this is PCA.',
  cancelled: 'UMAP was cancelled; this is PCA.',
};

interface WorkLineProps {
  projection: Projection;
  embeddings: Embeddings;
}

/** What is being computed, with a way to cancel it; or what went wrong, with a way to try again. */
export const WorkLine = ({ projection, embeddings }: WorkLineProps) => {
  const { work, picture } = projection;
  const { fetching } = embeddings;
  if (embeddings.error)
    return (
      <Trouble onAgain={embeddings.again} onDrop={() => embeddings.choose(null)}>
        The embeddings could not be had: {embeddings.error} The map stays as it is.
      </Trouble>
    );
  if (projection.error)
    return <Trouble onAgain={projection.again}>The map could not be computed: {projection.error}</Trouble>;
  if (fetching)
    return (
      <Running
        label="Fetching embeddings"
        done={fetching.done}
        total={fetching.total}
        said={`${fetching.done.toLocaleString('en')} of ${fetching.total.toLocaleString('en')}`}
        onCancel={embeddings.cancel}
      />
    );
  if (work)
    return (
      <Running
        label={STAGES[work.stage]}
        done={work.total > 0 ? work.done : null}
        total={work.total}
        said={work.stage === 'umap' && work.total === 0 ? 'seeking neighbours' : ''}
        onCancel={projection.cancel}
      />
    );
  if (!picture?.noUmap) return null;
  return (
    <Line>
      <span>{NO_UMAP[picture.noUmap]}</span>
      {picture.noUmap === 'cancelled' ? (
        <Button size="sm" variant="quiet" onClick={projection.again}>
          Compute it
        </Button>
      ) : null}
    </Line>
  );
};

const Line = ({ children }: { children: React.ReactNode }) => (
  <div
    role="status"
    className="flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg border border-line bg-panel/95 py-1 pr-1.5 pl-3 text-dim text-xs"
  >
    {children}
  </div>
);

interface RunningProps {
  label: string;
  done: number | null;
  total: number;
  said: string;
  onCancel: () => void;
}

const Running = ({ label, done, total, said, onCancel }: RunningProps) => (
  <Line>
    <span>
      {label}
      {said ? `, ${said}` : ''}
    </span>
    <ProgressBar label={label} value={done} max={Math.max(1, total)} className="w-32" />
    <Button size="sm" variant="quiet" onClick={onCancel}>
      Cancel
    </Button>
  </Line>
);

interface TroubleProps {
  children: React.ReactNode;
  onAgain: () => void;
  onDrop?: () => void;
}

const Trouble = ({ children, onAgain, onDrop }: TroubleProps) => (
  <div
    role="alert"
    className="flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg border border-no/50 bg-panel px-3 py-1.5 text-xs"
  >
    <TriangleAlert aria-hidden className="size-3.5 shrink-0 text-no" />
    <span className="min-w-0 max-w-prose break-words">{children}</span>
    <Button size="sm" onClick={onAgain}>
      Try again
    </Button>
    {onDrop ? (
      <Button size="sm" variant="quiet" onClick={onDrop}>
        Stay with the built-in way
      </Button>
    ) : null}
  </div>
);
