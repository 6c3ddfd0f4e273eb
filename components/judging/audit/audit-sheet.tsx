import { useState } from 'react';
import type { AuditReply } from '@/lib/contract/audit';
import type { AuditGroup } from '@/lib/judging/audit/report';
import { Panel, TabPage } from '../teaching/panel';
import { AuditHeader } from './audit-header';
import type { Behind } from './behind';
import { GroupCharts } from './group-charts';
import { MeasureTable } from './measure-table';
import { StepsBehind } from './steps-behind';

const GROUPS: { group: AuditGroup; title: string; hint: string }[] = [
  {
    group: 'agreement',
    title: 'Agreement with people',
    hint: 'Choices of people only, one a step. Blind and shown stand apart: a suggestion on screen draws a person towards it, so the blind column is the one to trust.',
  },
  {
    group: 'position',
    title: 'Position',
    hint: 'Whether the place in the list sways the judge.',
  },
  {
    group: 'reliability',
    title: 'Reliability',
    hint: 'Whether the judge agrees with itself, answers at all, and means what its confidence says.',
  },
  { group: 'cost', title: 'Cost', hint: 'What judging takes, by step.' },
];

interface AuditSheetProps {
  loomId: string;
  reply: AuditReply;
}

/** Every number with its interval, group by group, beside the charts that go with it. */
export const AuditSheet = ({ loomId, reply: { audit, hash } }: AuditSheetProps) => {
  const [behind, setBehind] = useState<Behind | null>(null);
  return (
    <TabPage>
      <AuditHeader loomId={loomId} counts={audit.counts} judges={audit.judges} />
      {GROUPS.map(({ group, title, hint }) => (
        <Panel key={group} title={title} hint={hint}>
          <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-2">
            <MeasureTable
              title={title}
              measures={audit.measures.filter((measure) => measure.group === group)}
              onShow={setBehind}
            />
            <GroupCharts group={group} loomId={loomId} audit={audit} hash={hash} onShow={setBehind} />
          </div>
        </Panel>
      ))}
      <StepsBehind loomId={loomId} steps={audit.steps} behind={behind} onClose={() => setBehind(null)} />
    </TabPage>
  );
};
