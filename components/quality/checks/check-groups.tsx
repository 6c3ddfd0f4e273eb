import type { ReactNode } from 'react';
import type { CheckId, QualityReport } from '@/lib/dataset/quality';
import { GROUP_WORDS, groupsOf } from '../quality-words';
import type { ItemDeeds, ShownItem } from '../shown-item';
import { CheckCard } from './check-card';

interface CheckGroupsProps extends ItemDeeds {
  report: QualityReport;
  itemAt: (place: string) => ShownItem | null;
  charts?: Partial<Record<CheckId, ReactNode>>;
  extras?: Partial<Record<CheckId, ReactNode>>;
}

/** All checks of a report, worst first. */
export const CheckGroups = ({ report, charts = {}, extras = {}, ...deeds }: CheckGroupsProps) => (
  <div className="grid gap-7">
    {groupsOf(report).map(({ state, checks }) => (
      <section key={state} aria-label={GROUP_WORDS[state]} className="grid gap-2.5">
        <h2 className="font-semibold text-sm">
          {GROUP_WORDS[state]} <span className="font-normal text-dim tabular-nums">({checks.length})</span>
        </h2>
        {checks.map((check) => (
          <CheckCard key={check.id} check={check} chart={charts[check.id]} {...deeds}>
            {extras[check.id]}
          </CheckCard>
        ))}
      </section>
    ))}
  </div>
);
