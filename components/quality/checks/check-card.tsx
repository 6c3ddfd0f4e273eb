import { ListChecks, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Check } from '@/lib/dataset/quality';
import { Button } from '../../ui/button';
import { count } from '../quality-words';
import type { ItemDeeds, ShownItem } from '../shown-item';
import { GroupList, ItemList } from './item-list';
import { StateMark } from './state-mark';

interface CheckCardProps extends ItemDeeds {
  check: Check;
  itemAt: (place: string) => ShownItem | null;
  /** A chart of what is measured. */
  chart?: ReactNode;
  /** Something to do about it. */
  children?: ReactNode;
}

type Part = 'items' | 'method';

/** One check: how it came out, its number against its threshold, what that means; the items and the method on demand. */
export const CheckCard = ({ check, itemAt, chart, children, onOpen, onPick, onReview }: CheckCardProps) => {
  const id = useId();
  const [open, setOpen] = useState<Part | null>(null);
  const places = check.items.length > 0 ? check.items : check.groups.flat();
  const toggle = (part: Part) => setOpen((before) => (before === part ? null : part));
  return (
    <article aria-labelledby={id} className="grid gap-2 rounded-xl border border-line bg-panel p-4">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 id={id} className="font-semibold text-[13px]">
          {check.name}
        </h3>
        <StateMark state={check.state} />
        <span className="ml-auto flex items-baseline gap-2 whitespace-nowrap">
          {check.value === null ? null : (
            <b className="font-semibold text-[15px] tabular-nums">{check.value}</b>
          )}
        </span>
      </header>
      <p className="text-pretty text-[13px]">{check.sentence}</p>
      <p className="text-dim text-xs">Threshold: {check.threshold}</p>
      {chart}
      {children}
      <div className="-ml-2.5 flex flex-wrap gap-1">
        {places.length > 0 ? (
          <Button size="sm" variant="quiet" aria-expanded={open === 'items'} onClick={() => toggle('items')}>
            {open === 'items' ? 'Hide' : 'Show'}{' '}
            {check.groups.length > 0
              ? `${count(places.length, 'item', 'items')} in ${count(check.groups.length, 'group', 'groups')}`
              : count(places.length, 'item', 'items')}
          </Button>
        ) : null}
        <Button size="sm" variant="quiet" aria-expanded={open === 'method'} onClick={() => toggle('method')}>
          How it is measured
        </Button>
      </div>
      {open === 'items' ? (
        <div className="grid gap-2">
          <div className="flex flex-wrap gap-1.5">
            {onPick ? (
              <Button size="sm" onClick={() => onPick(places)}>
                <Table2 aria-hidden /> Pick these
              </Button>
            ) : null}
            {onReview ? (
              <Button size="sm" onClick={() => onReview(places)}>
                <ListChecks aria-hidden /> Review these
              </Button>
            ) : null}
          </div>
          {check.groups.length > 0 ? (
            <GroupList groups={check.groups} itemAt={itemAt} onOpen={onOpen} label={check.name} />
          ) : (
            <ItemList places={places} itemAt={itemAt} onOpen={onOpen} label={check.name} />
          )}
        </div>
      ) : null}
      {open === 'method' ? <Method check={check} /> : null}
    </article>
  );
};

const Method = ({ check: { method, details } }: { check: Check }) => (
  <div className="grid gap-2 rounded-lg bg-bg px-3 py-2.5 text-dim text-xs">
    <p className="text-pretty">{method}</p>
    {details.length > 0 ? (
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-0.5">
        {details.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="text-ink tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    ) : null}
  </div>
);
