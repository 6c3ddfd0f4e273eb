import { type ReactNode, useMemo, useRef } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { wrap } from '@/lib/formats/svg/svg';
import { saveChart, saveText } from '../../ui/chart/save-chart';
import { fileNameOf } from '../../ui/chart/save-figure';
import { PointChart } from './chart/point-chart';
import type { MetricFigure } from './data/figure-data';
import type { FigureOptions } from './data/figure-options';
import type { PlacedPoint } from './draw/layout';
import { drawnFigure } from './draw-figures';
import { provenance } from './provenance';
import { SaveMenu } from './save-menu';
import { figureCsv } from './table/figure-csv';

interface MetricPanelProps {
  run: ScalingRunView;
  figure: MetricFigure;
  options: FigureOptions;
  height: number;
  small?: boolean;
  origin: string;
  onPress: (point: PlacedPoint) => void;
  /** Instead of the title, such as a button. */
  heading?: ReactNode;
  children?: ReactNode;
}

const LETTER = 6.2;

/** A file has the page’s ground behind the figure, not the panel’s. */
function onPage(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  for (const element of copy.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (value === 'var(--panel)') element.setAttribute(name, 'var(--bg)');
  return copy;
}

/** One metric drawn, with its title, how to read it, and itself as a file. */
export const MetricPanel = (props: MetricPanelProps) => {
  const { run, figure, options, height, small = false, origin, onPress, heading, children } = props;
  const panel = useRef<HTMLElement>(null);
  const drawn = useMemo(() => drawnFigure(figure, options, height, small), [figure, options, height, small]);
  const { title, words, note, metric } = drawn;
  const save = async (ending: 'png' | 'svg') => {
    const chart = panel.current?.querySelector<SVGSVGElement>('[role="img"] > svg');
    if (!chart) throw new Error('The figure is not drawn yet. Try again in a moment.');
    const notes = wrap(`${note} ${provenance(run, origin)}`, Math.floor(chart.clientWidth / LETTER));
    await saveChart(onPage(chart), { title, words, notes }, fileNameOf(run.title, metric, ending));
  };
  const csv = () =>
    saveText(figureCsv(run, figure), 'text/csv;charset=utf-8', fileNameOf(run.title, metric, 'csv'));
  return (
    <figure ref={panel} aria-label={title} className="min-w-0 break-inside-avoid">
      <figcaption className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          {heading ?? <h3 className="font-semibold text-[15px]">{title}</h3>}
        </div>
        <SaveMenu
          what={`the figure “${title}”`}
          ways={[
            { name: 'Save as PNG', save: () => save('png') },
            { name: 'Save as SVG', save: () => save('svg') },
            { name: 'Save as CSV', save: csv },
          ]}
        />
      </figcaption>
      <PointChart figure={figure} options={options} drawn={drawn} small={small} onPress={onPress} />
      {small ? null : <p className="mt-1 max-w-[100ch] text-pretty text-dim text-xs">{note}</p>}
      {children}
    </figure>
  );
};
