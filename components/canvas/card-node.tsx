import type { NodeProps } from '@xyflow/react';
import { cva } from 'class-variance-authority';
import { memo } from 'react';
import { CardActions } from './card-actions';
import type { CardNode } from './card-data';
import { CardHeading } from './card-heading';
import { CardText } from './card-text';

const look = cva(
  'h-full w-full overflow-hidden rounded-[10px] border bg-panel group-data-[level=far]/canvas:invisible',
  {
    variants: {
      kind: {
        path: 'border-[1.5px] border-leaf shadow-shade',
        taken: 'border-[1.5px] border-leaf shadow-shade',
        branch: 'border-edge/60',
        folded: 'border-line bg-panel/70 text-dim',
        open: 'border-line shadow-shade',
        suggested: 'border-[1.5px] border-sun ring-3 ring-sun-soft',
      },
      selected: { true: 'outline-2 outline-ink outline-offset-2', false: '' },
      ahead: { true: 'border-dashed', false: '' },
    },
  },
);

const Bar = () => <span aria-hidden className="absolute inset-y-2.5 left-0 w-[3px] rounded-full bg-leaf" />;

type CardProps = Pick<NodeProps<CardNode>, 'id' | 'data'>;

const FoldedCard = ({ id, data }: CardProps) => (
  <p className="flex items-center gap-1.5 truncate px-2.5 text-[12px] leading-[28px]">
    {data.badge === 'failed' || data.badge === 'interrupted' ? (
      <span className="text-no">{data.badge}</span>
    ) : null}
    {data.ahead ? <span className="sr-only">proposed ahead, not explored: </span> : null}
    <span className="truncate">
      <CardText id={id} live={data.live} />
    </span>
  </p>
);

/** Three lines of a text, two in larger type: its first ones, or its last ones while it arrives. */
const textLook = cva(
  'text-[12.5px] leading-[17px] group-data-[level=mid]/canvas:text-[17px] group-data-[level=mid]/canvas:leading-[22px]',
  {
    variants: {
      live: {
        true: 'flex max-h-[51px] flex-col-reverse overflow-hidden group-data-[level=mid]/canvas:max-h-[44px]',
        false: 'line-clamp-3 group-data-[level=mid]/canvas:line-clamp-2',
      },
    },
  },
);

const TallCard = ({ id, data }: CardProps) => (
  <div className="px-2.5 py-2">
    <CardHeading data={data} />
    <p className={textLook({ live: data.live })}>
      <span>
        <CardText id={id} live={data.live} />
      </span>
    </p>
  </div>
);

/** One node of the tree as React Flow mounts it. */
export const Card = memo(function Card({ id, data }: NodeProps<CardNode>) {
  const { kind, selected, ahead } = data;
  return (
    <div className="relative h-full w-full" data-card={kind} data-selected={selected || undefined}>
      <div className={look({ kind, selected, ahead })}>
        {kind === 'path' || kind === 'taken' ? <Bar /> : null}
        {kind === 'folded' ? <FoldedCard id={id} data={data} /> : <TallCard id={id} data={data} />}
      </div>
      {selected ? <CardActions id={id} data={data} /> : null}
    </div>
  );
});

/** One object for ever: React Flow mounts every card anew when it changes. */
export const NODE_TYPES = { card: Card };
