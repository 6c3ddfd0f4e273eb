import type { LabelSays } from '@/lib/loom/item-format';
import type { MetricId } from '@/lib/scaling/report/metric';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import type { MetricFigure } from './data/figure-data';
import { ERROR_WORDS, ERRORS, type FigureOptions } from './data/figure-options';
import { metricWords } from './data/metric-words';
import type { FigureState } from './use-figure-state';

interface FigureToolbarProps {
  state: FigureState;
  metrics: readonly MetricId[];
  labelSays: LabelSays | null;
  figure: MetricFigure;
}

/** Which metric, and what is drawn beside its points. */
export const FigureToolbar = ({ state, metrics, labelSays, figure }: FigureToolbarProps) => {
  const { metric, setMetric, options, setOption } = state;
  const box = (name: string, key: 'chance' | 'baselines' | 'slope' | 'zero') => (
    <label className="flex cursor-pointer items-center gap-1.5 whitespace-nowrap">
      <input
        type="checkbox"
        checked={options[key]}
        onChange={({ target }) => setOption({ [key]: target.checked } satisfies Partial<FigureOptions>)}
        className="size-3.5 accent-leaf"
      />
      {name}
    </label>
  );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[13px] print:hidden">
      {metric && metrics.length > 1 ? (
        <Segmented
          label="Metric"
          value={metric}
          options={metrics.map((value) => ({ value, label: metricWords(value, labelSays).name }))}
          onValueChange={setMetric}
          className="flex-wrap"
        />
      ) : null}
      <div className="flex items-center gap-2">
        <span id="scaling-errors">Error bars</span>
        <Select
          aria-labelledby="scaling-errors"
          value={options.errors}
          options={ERRORS.map((value) => ({ value, label: ERROR_WORDS[value].name }))}
          onValueChange={(errors) => setOption({ errors })}
          className="w-44"
        />
      </div>
      {figure.chance === null ? null : box('Chance', 'chance')}
      {figure.baselines.length === 0 ? null : box('Baselines', 'baselines')}
      {figure.series.some(({ fit }) => fit) ? box('Fitted slopes', 'slope') : null}
      {/* Signed values always have zero in sight. */}
      {figure.words.unit === 'signed nats'
        ? null
        : box(figure.words.unit === 'share' ? 'From 0 to 100 %' : 'From zero', 'zero')}
    </div>
  );
};
