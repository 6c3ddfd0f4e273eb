'use client';

import { useCallback, useMemo } from 'react';
import type { ScoresQuery } from '@/lib/contract/scaling-report';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { ScalingReport } from '@/lib/scaling/report/report';
import { metricFigure } from './data/figure-data';
import { itemsBehind } from './data/items-behind';
import { MAIN_HEIGHT, metricsOf } from './draw-figures';
import { FigureLegend } from './figure-legend';
import { FigureToolbar } from './figure-toolbar';
import { FiguresNotes } from './figures-notes';
import { MetricPanel } from './metric-panel';
import { NoScores } from './no-scores';
import { ModelTable } from './table/model-table';
import { useFigureState } from './use-figure-state';
import { VerdictCards } from './verdict/verdict-cards';

interface FiguresProps {
  run: ScalingRunView;
  report: ScalingReport;
  /** Address of the app, for saved figures to say where their run stands; "" for none. */
  origin: string;
  /** Opens the items behind a point. */
  onPoint: (model: string, only: ScoresQuery['only']) => void;
}

const SMALL_HEIGHT = 176;

/** What a run found: a verdict a family, one metric large and the others small, and the numbers. */
export const Figures = ({ run, report, origin, onPoint }: FiguresProps) => {
  const metrics = useMemo(() => metricsOf(run, report), [run, report]);
  const figures = useMemo(
    () => metrics.map((metric) => metricFigure(run, report, metric)),
    [metrics, run, report],
  );
  const state = useFigureState(metrics);
  const { options, toggleFamily } = state;
  const main = figures.find(({ metric }) => metric === state.metric);
  const open = useCallback(
    (
      metric: Parameters<typeof itemsBehind>[0],
      point: Parameters<typeof itemsBehind>[1] & { model: string },
    ) => onPoint(point.model, itemsBehind(metric, point)),
    [onPoint],
  );
  if (!main) return <NoScores run={run} />;
  const others = figures.filter((figure) => figure !== main);

  return (
    <div className="@container">
      <div className="grid grid-cols-1 gap-4">
        <FiguresNotes run={run} report={report} />
        <VerdictCards run={run} report={report} />
        <div className="grid @7xl:grid-cols-[minmax(0,1fr)_24rem] gap-4">
          <section
            aria-label="Figure"
            className="grid min-w-0 grid-cols-1 content-start gap-3 rounded-xl border border-line bg-panel p-4"
          >
            <FigureToolbar state={state} metrics={metrics} labelSays={run.labelSays} figure={main} />
            <MetricPanel
              run={run}
              figure={main}
              options={options}
              height={MAIN_HEIGHT}
              origin={origin}
              onPress={({ point }) => open(main.metric, point)}
            />
            <FigureLegend figure={main} hidden={options.hidden} onToggle={toggleFamily} />
          </section>
          {others.length > 0 ? (
            <section
              aria-label="Other metrics"
              className="grid min-w-0 @3xl:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))] @7xl:grid-cols-1 content-start gap-4 rounded-xl border border-line bg-panel p-4"
            >
              {others.map((figure) => (
                <MetricPanel
                  key={figure.metric}
                  run={run}
                  figure={figure}
                  options={options}
                  height={SMALL_HEIGHT}
                  small
                  origin={origin}
                  onPress={({ point }) => open(figure.metric, point)}
                  heading={
                    <button
                      type="button"
                      onClick={() => state.setMetric(figure.metric)}
                      aria-label={`${figure.words.title}: show large`}
                      className="rounded-sm text-left font-medium text-[13px] underline decoration-edge decoration-dotted underline-offset-4"
                    >
                      {figure.words.title}
                    </button>
                  }
                />
              ))}
            </section>
          ) : null}
        </div>
        <ModelTable figure={main} hidden={options.hidden} onPoint={onPoint} />
      </div>
    </div>
  );
};
