'use client';

import { useMemo } from 'react';
import type { Row } from '@/lib/dataset/row';
import { FacetChoice, type FacetOption } from '../../ui/facet-choice';
import { FilterPopover } from '../../ui/filter-popover';
import { CHOICE_WORDS, type ChoiceKind, choiceKind } from '../item-words';
import {
  type ItemFilters,
  REVIEW_WORDS,
  type ReviewFacet,
  reviewFacetsOf,
  STATE_WORDS,
  type StateFacet,
  statesOf,
} from './item-filters';
import { ScoreRange } from './score-range';

interface FilterMenuProps {
  rows: readonly Row[];
  labels: readonly { text: string }[];
  sources: readonly string[];
  filters: ItemFilters;
  onChange: (filters: ItemFilters) => void;
}

/** All filters, each value with how many of all rows have it. */
export const FilterMenu = (props: FilterMenuProps) => (
  <FilterPopover label="Filter items" active={Object.keys(props.filters).length}>
    <Facets {...props} />
  </FilterPopover>
);

const Facets = ({ rows, labels, sources, filters, onChange }: FilterMenuProps) => {
  const counts = useMemo(() => countFacets(rows, labels), [rows, labels]);
  const set = <K extends keyof ItemFilters>(key: K, value: ItemFilters[K]) => {
    const { [key]: _, ...others } = filters;
    onChange(value === undefined ? others : { ...others, [key]: value });
  };
  const options = <T extends string | number>(
    of: ReadonlyMap<T, number>,
    values: readonly T[],
    name: (value: T) => string,
  ): FacetOption<T>[] => values.map((value) => ({ value, name: name(value), count: of.get(value) ?? 0 }));
  const keys = <T extends string>(words: Record<T, string>) => Object.keys(words) as T[];

  return (
    <div className="grid gap-4">
      {labels.length > 0 ? (
        <FacetChoice
          title="Label"
          options={options(counts.label, [...counts.label.keys()], (text) => text.trim())}
          value={filters.label}
          onChange={(value) => set('label', value)}
        />
      ) : null}
      <FacetChoice<StateFacet>
        title="State"
        options={options(counts.state, keys(STATE_WORDS), (one) => STATE_WORDS[one])}
        value={filters.state}
        onChange={(value) => set('state', value)}
      />
      <FacetChoice<ChoiceKind>
        title="Choice"
        options={options(counts.choice, keys(CHOICE_WORDS), (one) => CHOICE_WORDS[one])}
        value={filters.choice}
        onChange={(value) => set('choice', value)}
      />
      <FacetChoice<ReviewFacet>
        title="Reviews"
        options={options(counts.reviews, keys(REVIEW_WORDS), (one) => REVIEW_WORDS[one])}
        value={filters.reviews}
        onChange={(value) => set('reviews', value)}
      />
      {sources.length > 1 ? (
        <FacetChoice
          title="Source"
          options={options(counts.source, [...sources.keys()], (at) => sources[at] ?? `source ${at + 1}`)}
          value={filters.source}
          onChange={(value) => set('source', value)}
        />
      ) : null}
      <ScoreRange value={filters.score} onChange={(value) => set('score', value)} />
    </div>
  );
};

function countFacets(rows: readonly Row[], labels: readonly { text: string }[]) {
  const counts = {
    label: new Map<string, number>(labels.map(({ text }) => [text, 0])),
    state: new Map<StateFacet, number>(),
    choice: new Map<ChoiceKind, number>(),
    reviews: new Map<ReviewFacet, number>(),
    source: new Map<number, number>(),
  };
  const add = <T,>(map: Map<T, number>, value: T) => map.set(value, (map.get(value) ?? 0) + 1);
  for (const row of rows) {
    add(counts.label, row.label);
    for (const state of statesOf(row)) add(counts.state, state);
    add(counts.choice, choiceKind(row));
    for (const facet of reviewFacetsOf(row, labels)) add(counts.reviews, facet);
    add(counts.source, row.source);
  }
  return counts;
}
