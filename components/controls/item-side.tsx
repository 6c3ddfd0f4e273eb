'use client';

import type { Row } from '@/lib/dataset/row';
import { Select } from '../ui/select';
import { ControlList } from './control-list';
import { FILTER_WORDS, LIST_FILTERS, type ListFilter } from './list-filter';

interface ItemSideProps {
  /** Those that the filter shows. */
  rows: readonly Row[];
  place: string;
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
  onPlace: (place: string) => void;
}

/** The items at the left, and which of them are shown. */
export const ItemSide = ({ rows, place, filter, onFilter, onPlace }: ItemSideProps) => (
  <nav
    aria-label="Items and their controls"
    className="flex w-72 shrink-0 flex-col border-line border-r bg-panel"
  >
    <div className="border-line border-b p-2.5">
      <Select<ListFilter>
        aria-label="Which items"
        value={filter}
        options={LIST_FILTERS.map((value) => ({ value, label: FILTER_WORDS[value] }))}
        onValueChange={onFilter}
      />
    </div>
    <ControlList rows={rows} place={place} onPlace={onPlace} />
  </nav>
);
