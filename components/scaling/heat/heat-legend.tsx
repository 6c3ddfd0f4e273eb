import type { MetricId } from '@/lib/scaling/report/metric';
import { metricWords } from '../figures/data/metric-words';
import { valueText } from '../figures/data/number-words';
import { cellText } from './row-words';
import { colourSteps, type HeatScale } from './scale';

interface HeatLegendProps {
  scale: HeatScale;
  metric: MetricId;
  dark: boolean;
}

/** The ends of a scale in words. */
export function endWords({ domain, clipped }: HeatScale, metric: MetricId): [low: string, high: string] {
  const { unit } = metricWords(metric, null);
  const [low, high] = domain.map((end) => valueText(end, unit)) as [string, string];
  return [clipped[0] ? `${low} and less` : low, clipped[1] ? `${high} and more` : high];
}

/** What the colours say. */
export const HeatLegend = ({ scale, metric, dark }: HeatLegendProps) => {
  const colours = colourSteps(scale, dark);
  const [low, high] = endWords(scale, metric);
  return (
    <ul aria-label="Colours" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-dim text-xs">
      {scale.kind === 'two' ? (
        [1, 0].map((value) => (
          <li key={value} className="flex items-center gap-1.5">
            <svg aria-hidden="true" viewBox="0 0 14 14" className="size-3.5">
              <rect width="14" height="14" rx="2" fill={colours[value]} />
            </svg>
            {cellText(value, metric)}
          </li>
        ))
      ) : (
        <li className="flex items-center gap-1.5">
          {low}
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${colours.length} 8`}
            preserveAspectRatio="none"
            className="h-3 w-32"
          >
            {colours.map((colour, at) => (
              <rect key={colour} x={at} width="1.2" height="8" fill={colour} />
            ))}
          </svg>
          {high}
        </li>
      )}
      {scale.ties ? (
        <li className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 14 14" className="size-3.5">
            <rect width="14" height="14" rx="2" fill="var(--edge)" />
          </svg>
          tied: exactly as likely as another label
        </li>
      ) : null}
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" viewBox="0 0 14 14" className="size-3.5 rounded-sm border border-edge">
          <path d="M-1 8 8 -1M-1 15 15 -1M6 15 15 6" stroke="var(--edge)" fill="none" />
        </svg>
        no score: not yet, failed, or left open by a missing label
      </li>
    </ul>
  );
};
