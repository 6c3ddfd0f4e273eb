import { Gauge } from 'lucide-react';
import type { Measure } from '@/lib/judging/audit/report';
import { EmptyState } from '../../ui/empty-state';
import { TabPage } from '../teaching/panel';

/** Nothing to measure yet: what each number will need. */
export const AuditEmpty = ({ measures }: { measures: readonly Measure[] }) => (
  <TabPage>
    <EmptyState icon={<Gauge aria-hidden />} title="Nothing to measure yet" titleAs="h2" className="pb-4">
      The audit grows with the steps of this loom. Propose, choose, and every number below fills in.
    </EmptyState>
    <dl className="mx-auto grid max-w-3xl gap-3 text-[13px] sm:grid-cols-[14rem_1fr]">
      {measures.map(({ id, name, numbers }) => (
        <div key={id} className="contents">
          <dt className="font-medium">{name}</dt>
          <dd className="text-dim">
            {[...new Set(numbers.map(({ why }) => why))].join(' ') ||
              'Needs a choice by a person with a suggestion at hand.'}
          </dd>
        </div>
      ))}
    </dl>
  </TabPage>
);
