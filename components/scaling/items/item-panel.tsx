'use client';

import { ChevronLeft, ChevronRight, CornerDownRight, Sheet, X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef } from 'react';
import type { RunItemReply } from '@/lib/contract/scaling-report';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Skeleton } from '../../ui/skeleton';
import { ItemChart } from './item-chart';
import { ItemModels } from './item-models';
import { ItemPrompt } from './item-prompt';
import { itemPoints, slopeSentences } from './item-series';
import { datasetHref, treeHref } from './links';
import { itemTitle } from './score-words';
import { useItem } from './use-item';
import { useItemKeys } from './use-item-keys';

interface ItemPanelProps {
  run: ScalingRunView;
  /** Changes when any number may have. */
  version: string;
  index: number;
  onClose: () => void;
  onMove: (index: number) => void;
}

/** One item of a run: what the models read, what each gave, and the way to where it came from. */
export const ItemPanel = ({ run, version, index, onClose, onMove }: ItemPanelProps) => {
  const router = useRouter();
  const { reply, error, retry } = useItem(run.id, index, version);
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item begins at its top.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [index]);
  const isNamed = !run.imported || run.datasetHash !== null;
  const tree = reply ? treeHref(run.datasetId, reply) : null;
  const dataset = reply?.item && run.dataset !== 'gone' ? datasetHref(run.datasetId, reply.item.place) : null;
  const move = (by: number) => {
    const next = index + by;
    if (next >= 0 && (next < run.items || !isNamed)) onMove(next);
  };
  useItemKeys({
    move,
    showInTree: () => tree !== null && router.push(tree),
    openInDataset: () => dataset !== null && router.push(dataset),
    close: onClose,
  });
  const name = itemTitle(index, isNamed);
  return (
    <aside
      aria-label={name}
      className="flex w-110 min-w-80 max-w-[46vw] 2xl:w-130 shrink-0 flex-col border-line border-l bg-panel max-lg:absolute max-lg:inset-0 max-lg:z-20 max-lg:w-full max-lg:max-w-none max-lg:border-l-0"
    >
      <header className="flex items-center gap-1 border-line border-b py-2 pr-2 pl-4">
        <h2 className="mr-1 whitespace-nowrap font-semibold text-sm">{name}</h2>
        <IconButton
          label="The item before"
          hint={<Kbd>←</Kbd>}
          icon={<ChevronLeft aria-hidden />}
          disabled={index === 0}
          className="size-7"
          onClick={() => move(-1)}
        />
        <IconButton
          label="The next item"
          hint={<Kbd>→</Kbd>}
          icon={<ChevronRight aria-hidden />}
          disabled={isNamed && index + 1 >= run.items}
          className="size-7"
          onClick={() => move(1)}
        />
        <span className="flex-1" />
        {dataset === null ? null : (
          <Button asChild size="sm">
            <Link href={dataset} aria-keyshortcuts="o" prefetch={false}>
              <Sheet aria-hidden />
              <span>
                <span className="sr-only">Open in the </span>Dataset
              </span>
              <Kbd aria-hidden>o</Kbd>
            </Link>
          </Button>
        )}
        {tree === null ? null : (
          <Button asChild size="sm">
            <Link href={tree} aria-keyshortcuts="t" prefetch={false}>
              <CornerDownRight aria-hidden />
              <span>
                <span className="sr-only">Show in the </span>Tree
              </span>
              <Kbd aria-hidden>t</Kbd>
            </Link>
          </Button>
        )}
        <IconButton label="Close the item" hint={<Kbd>Esc</Kbd>} icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <div ref={scroller} className="grid min-h-0 flex-1 content-start gap-5 overflow-auto px-4 py-4">
        {error === null ? null : (
          <ErrorState title="The item could not be read" actions={<Button onClick={retry}>Try again</Button>}>
            {error}
          </ErrorState>
        )}
        {reply ? <Body run={run} reply={reply} /> : null}
        {reply || error ? null : (
          <div role="status" aria-label="Reading the item" className="grid gap-3">
            <Skeleton className="h-20" />
            <Skeleton className="h-40" />
          </div>
        )}
      </div>
    </aside>
  );
};

const Body = ({ run, reply }: { run: ScalingRunView; reply: RunItemReply }) => {
  const points = useMemo(() => itemPoints(run, reply), [run, reply]);
  const sentences = slopeSentences(run.task, points);
  const { item } = reply;
  return (
    <>
      <Whereabouts run={run} reply={reply} />
      {item ? <ItemPrompt item={item} task={run.task} /> : null}
      <section aria-label="By size" className="grid gap-2">
        <ItemChart
          task={run.task}
          points={points}
          chance={run.task === 'classification' ? 1 / (item?.classes.length ?? run.classes) : null}
        />
        {sentences.map((sentence) => (
          <p key={sentence} className="text-[13px]">
            {sentence}
          </p>
        ))}
      </section>
      <ItemModels task={run.task} item={item} points={points} />
    </>
  );
};

/** Where the item is not to be found any more, or never was. */
const Whereabouts = ({ run, reply: { item, node } }: { run: ScalingRunView; reply: RunItemReply }) => {
  const words = whereabouts(run, item !== null, node !== null);
  return words === '' ? null : (
    <p className="rounded-xl border border-line bg-bg px-3 py-2.5 text-[13px] text-dim">{words}</p>
  );
};

export function whereabouts(
  { dataset }: Pick<ScalingRunView, 'dataset'>,
  isItem: boolean,
  isInTree: boolean,
): string {
  if (!isItem)
    return 'A results file does not name its items: this is a row of the file by its number, and nothing is known of its question.';
  if (dataset === 'gone')
    return 'The dataset is no longer there. This is the item as it was when the run began.';
  if (!isInTree)
    return 'The item no longer stands in a tree: its node is gone. This is how it was when the run began.';
  if (dataset === 'changed')
    return 'The dataset has changed since this run: the item may read otherwise there, or be left out. This is how it was.';
  return '';
}
