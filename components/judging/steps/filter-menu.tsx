'use client';

import { useMemo } from 'react';
import type { JudgingReply, JudgingRow } from '@/lib/contract/judging';
import { FacetChoice, type FacetOption } from '../../ui/facet-choice';
import { FilterPopover } from '../../ui/filter-popover';
import { judgeWords, KIND_WORDS, kindOf, rubricWords, type StepKind } from '../words';
import { labelOf, SIGN_WORDS, type Sign, type StepFilters, signsOf } from './step-filters';

interface FilterMenuProps extends JudgingReply {
  filters: StepFilters;
  onChange: (filters: StepFilters) => void;
}

/** All filters, each value with how many of all steps have it. */
export const FilterMenu = (props: FilterMenuProps) => (
  <FilterPopover label="Filter steps" active={Object.keys(props.filters).length}>
    <Facets {...props} />
  </FilterPopover>
);

const Facets = ({ rows, judges, filters, onChange }: FilterMenuProps) => {
  const counts = useMemo(() => countFacets(rows), [rows]);
  const set = <K extends keyof StepFilters>(key: K, value: StepFilters[K]) => {
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
      <FacetChoice<StepKind>
        title="Choice"
        options={options(counts.kind, keys(KIND_WORDS), (one) => KIND_WORDS[one])}
        value={filters.kind}
        onChange={(value) => set('kind', value)}
      />
      <FacetChoice<Sign>
        title="Signs"
        options={options(counts.sign, keys(SIGN_WORDS), (one) => SIGN_WORDS[one])}
        value={filters.sign}
        onChange={(value) => set('sign', value)}
      />
      {judges.length > 1 ? (
        <FacetChoice
          title="Judge"
          options={options(counts.judge, [...judges.keys()], (at) => nameOf(judges, at))}
          value={filters.judge}
          onChange={(value) => set('judge', value)}
        />
      ) : null}
      {counts.label.size > 0 ? (
        <FacetChoice
          title="Label"
          options={options(counts.label, [...counts.label.keys()].sort(), (label) => label)}
          value={filters.label}
          onChange={(value) => set('label', value)}
        />
      ) : null}
    </div>
  );
};

/** Judges that differ in nothing but their rubric are told apart by its name. */
export function nameOf(judges: JudgingReply['judges'], at: number): string {
  const judge = judges[at];
  if (!judge) return '';
  const words = judgeWords(judge);
  const alike = judges.filter((one) => judgeWords(one) === words).length > 1;
  return alike ? `${words}, ${rubricWords(judge)}` : words;
}

function countFacets(rows: readonly JudgingRow[]) {
  const counts = {
    kind: new Map<StepKind, number>(),
    sign: new Map<Sign, number>(),
    judge: new Map<number, number>(),
    label: new Map<string, number>(),
  };
  const add = <T,>(map: Map<T, number>, value: T) => map.set(value, (map.get(value) ?? 0) + 1);
  for (const row of rows) {
    add(counts.kind, kindOf(row));
    for (const sign of signsOf(row)) add(counts.sign, sign);
    if (row.judge !== null) add(counts.judge, row.judge);
    const label = labelOf(row);
    if (label !== null) add(counts.label, label);
  }
  return counts;
}
