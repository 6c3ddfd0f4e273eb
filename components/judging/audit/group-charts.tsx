import type { AuditGroup, AuditReport } from '@/lib/judging/audit/report';
import { cn } from '../../ui/cn';
import type { ShowBehind } from './behind';
import { CostChart } from './charts/cost-chart';
import { EffectsChart } from './charts/effects-chart';
import { OverrideChart } from './charts/override-chart';
import { PlacesChart } from './charts/places-chart';
import { ReliabilityChart } from './charts/reliability-chart';
import { RiskChart } from './charts/risk-chart';

interface GroupChartsProps {
  group: AuditGroup;
  loomId: string;
  audit: AuditReport;
  hash: string;
  onShow: ShowBehind;
}

/** Their numbers are few: the charts stand side by side where there is room. */
const PAIRED: ReadonlySet<AuditGroup> = new Set(['position', 'cost']);

/** The charts that go with a group of numbers; none where there is nothing to draw. */
export const GroupCharts = ({ group, loomId, audit, hash, onShow }: GroupChartsProps) => {
  const props = { origin: `Loom ${loomId}, decisions ${hash}`, onShow };
  return (
    <div className={cn('grid min-w-0 gap-6', PAIRED.has(group) && '2xl:grid-cols-2')}>
      {group === 'agreement' ? (
        <OverrideChart measure={audit.measures.find(({ id }) => id === 'override-by-judge')} {...props} />
      ) : null}
      {group === 'position' ? (
        <>
          <PlacesChart bars={audit.places} {...props} />
          <EffectsChart loomId={loomId} origin={props.origin} />
        </>
      ) : null}
      {group === 'reliability' ? (
        <>
          <ReliabilityChart reliability={audit.reliability} {...props} />
          <RiskChart riskCoverage={audit.riskCoverage} origin={props.origin} />
        </>
      ) : null}
      {group === 'cost' ? (
        <>
          <CostChart kind="tokens" points={audit.cost} {...props} />
          <CostChart kind="ms" points={audit.cost} {...props} />
        </>
      ) : null}
    </div>
  );
};
