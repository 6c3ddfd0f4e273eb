import { Layers } from 'lucide-react';
import Link from 'next/link';
import type { z } from 'zod';
import type { datasetsReplySchema } from '@/lib/contract/dataset';
import { TimeAgo } from '../../ui/time-ago';
import { count } from '../item-words';
import { datasetHref } from '../tree-href';

type Summary = z.infer<typeof datasetsReplySchema>['datasets'][number];

/** The datasets beside those that each loom has by itself. */
export const DatasetList = ({ datasets }: { datasets: readonly Summary[] }) =>
  datasets.length === 0 ? null : (
    <section aria-labelledby="datasets" className="mx-auto max-w-6xl px-6 pb-10">
      <h2 id="datasets" className="mb-3 font-semibold text-base tracking-tight">
        Datasets
      </h2>
      <ul className="grid gap-2">
        {datasets.map(({ id, title, sources, touchedAt }) => (
          <li key={id}>
            <Link
              href={datasetHref(id)}
              className="flex items-center gap-3 rounded-xl border border-line bg-panel px-4 py-3 text-[13px] hover:border-edge"
            >
              <Layers aria-hidden className="size-4 shrink-0 text-dim" />
              <span className="min-w-0 flex-1 truncate font-medium text-sm">{title}</span>
              <span className="text-dim">{count(sources, 'source', 'sources')}</span>
              <TimeAgo at={touchedAt} className="text-dim" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
