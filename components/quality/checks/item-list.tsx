import { useState } from 'react';
import { Button } from '../../ui/button';
import { count } from '../quality-words';
import type { ShownItem } from '../shown-item';

interface ItemListProps {
  places: readonly string[];
  itemAt: (place: string) => ShownItem | null;
  onOpen: (place: string) => void;
  /** What the list is of, for screen readers. */
  label: string;
}

const FIRST = 12;

/** Items by number, question and label; a press opens one. Long lists show their beginning until asked. */
export const ItemList = ({ places, itemAt, onOpen, label }: ItemListProps) => {
  const [all, setAll] = useState(false);
  const shown = all ? places : places.slice(0, FIRST);
  return (
    <>
      <ol aria-label={label} className="grid max-h-96 overflow-y-auto rounded-lg border border-line">
        {shown.map((place) => (
          <ItemLine key={place} item={itemAt(place)} onOpen={onOpen} />
        ))}
      </ol>
      {shown.length < places.length ? (
        <Button size="sm" variant="quiet" className="justify-self-start" onClick={() => setAll(true)}>
          Show all {places.length.toLocaleString('en')}
        </Button>
      ) : null}
    </>
  );
};

interface ItemLineProps {
  item: ShownItem | null;
  onOpen: (place: string) => void;
}

const ItemLine = ({ item, onOpen }: ItemLineProps) =>
  item ? (
    <li className="border-line border-b last:border-b-0">
      <button
        type="button"
        onClick={() => onOpen(item.place)}
        className="flex w-full items-baseline gap-2.5 px-2.5 py-1.5 text-left text-[13px] hover:bg-bg focus-visible:-outline-offset-2"
      >
        <span className="min-w-7 shrink-0 text-right text-dim text-xs tabular-nums">
          <span className="sr-only">Open item </span>
          {item.number}
        </span>{' '}
        <span className="min-w-0 flex-1 truncate">{item.question}</span>{' '}
        <span className="max-w-32 shrink-0 truncate text-dim">{item.label.trim()}</span>
      </button>
    </li>
  ) : (
    <li className="px-2.5 py-1.5 text-[13px] text-dim">An item that is not there any more</li>
  );

interface GroupListProps extends Omit<ItemListProps, 'places'> {
  groups: readonly (readonly string[])[];
}

const FIRST_GROUPS = 5;

/** Items that belong together, a list each. */
export const GroupList = ({ groups, itemAt, onOpen, label }: GroupListProps) => {
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, FIRST_GROUPS);
  return (
    <>
      {shown.map((places, at) => (
        <ItemList
          key={places[0] ?? at}
          places={places}
          itemAt={itemAt}
          onOpen={onOpen}
          label={`${label}, group ${at + 1}`}
        />
      ))}
      {shown.length < groups.length ? (
        <Button size="sm" variant="quiet" className="justify-self-start" onClick={() => setAll(true)}>
          Show all {count(groups.length, 'group', 'groups')}
        </Button>
      ) : null}
    </>
  );
};
