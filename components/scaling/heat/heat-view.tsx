'use client';

import { Grid3x3 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { ScalingMatrix } from '@/lib/scaling/report/report';
import { saveText } from '../../ui/chart/save-chart';
import { fileNameOf, saveBlob } from '../../ui/chart/save-figure';
import { EmptyState } from '../../ui/empty-state';
import { Segmented } from '../../ui/segmented';
import { metricWords } from '../figures/data/metric-words';
import { SaveMenu } from '../figures/save-menu';
import { columnGroups } from './columns';
import { heatPng, matrixCsv } from './heat-files';
import { HeatGrid } from './heat-grid';
import { HeatLegend } from './heat-legend';
import { countWords, orderWords, ruleWords } from './heat-words';
import { inverseRows, otherWay, worseWay } from './inverse';
import type { HeatGeometry, HeatPicture } from './paint-heat';
import { scaleOf } from './scale';
import { useSize } from './use-size';
import { useTheme } from './use-theme';

interface HeatViewProps {
  run: ScalingRunView;
  matrix: ScalingMatrix;
  active: number | null;
  onItem: (index: number) => void;
}

const HEIGHTS = { tall: 18, thin: 3 } as const;
type Rows = keyof typeof HEIGHTS;
const GUTTER = 138;
const GAP = 10;
const [NARROW, WIDE] = [30, 76];

/** A matrix with what it says: how many items scale inversely, by which rule, and which they are. */
export const HeatView = ({ run, matrix, active, onItem }: HeatViewProps) => {
  const theme = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const [rowsAre, setRowsAre] = useState<Rows>('tall');
  const [onlyInverse, setOnlyInverse] = useState(false);
  const { metric, rows: all } = matrix;
  const { labelSays, models, practice } = run;
  const way = worseWay(metric, labelSays);
  const inverse = useMemo(() => inverseRows(matrix, way), [matrix, way]);
  const others = useMemo(() => inverseRows(matrix, otherWay(way)).length, [matrix, way]);
  const groups = useMemo(() => columnGroups(matrix.models, models), [matrix.models, models]);
  const scale = useMemo(() => scaleOf(metric, labelSays, all), [metric, labelSays, all]);
  const rows = onlyInverse && way ? inverse : all;
  const picture = useMemo((): HeatPicture | null => {
    if (!theme) return null;
    const free = width - 20 - GUTTER - GAP * Math.max(0, groups.length - 1);
    const cellWidth = Math.min(WIDE, Math.max(NARROW, Math.floor(free / Math.max(1, matrix.models.length))));
    const geometry: HeatGeometry = { rowHeight: HEIGHTS[rowsAre], cellWidth, gutter: GUTTER, gap: GAP };
    const steepest = rows.reduce((most, { slope }) => Math.max(most, Math.abs(slope ?? 0)), 1e-9);
    return { rows, metric, groups, scale, theme, geometry, practice, steepest };
  }, [theme, width, rows, metric, groups, scale, rowsAre, practice, matrix.models.length]);

  const name = (key: string) => models.find((one) => one.key === key)?.name ?? key;
  const file = (ending: 'png' | 'csv') => fileNameOf(run.title, `items-${metric}`, ending);
  return (
    <div ref={box} className="grid grid-cols-1 gap-3">
      {all.length === 0 ? (
        <EmptyState icon={<Grid3x3 aria-hidden />} title="No item has a score yet">
          Rows stand here as soon as a model has scored an item.
        </EmptyState>
      ) : null}
      <div className="grid gap-1">
        {way ? (
          <>
            <p className="font-semibold text-[15px]">{countWords(inverse.length, others, all)}</p>
            <p className="max-w-[90ch] text-pretty text-dim text-xs">{ruleWords(metric, labelSays, way)}</p>
          </>
        ) : (
          <p className="text-dim text-xs">
            Of this metric neither way is the worse one, so no item is said to scale inversely.
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[13px] print:hidden">
        <Segmented
          label="Rows"
          value={rowsAre}
          options={[
            { value: 'tall', label: 'Rows with numbers' },
            { value: 'thin', label: 'Overview' },
          ]}
          onValueChange={setRowsAre}
        />
        {way ? (
          <label className="flex cursor-pointer items-center gap-1.5">
            <input
              type="checkbox"
              checked={onlyInverse}
              onChange={({ target }) => setOnlyInverse(target.checked)}
              className="size-3.5 accent-leaf"
            />
            Only items that scale inversely
          </label>
        ) : null}
        <span className="text-dim text-xs">{orderWords(way, metricWords(metric, labelSays).unit)}</span>
        <span className="ml-auto">
          <SaveMenu
            what="the map of items"
            ways={[
              {
                name: 'Save as PNG',
                save: async () => {
                  if (picture) saveBlob(await heatPng(picture, run), file('png'));
                },
              },
              {
                name: 'Save as CSV',
                save: () =>
                  saveText(matrixCsv({ ...matrix, rows }, name), 'text/csv;charset=utf-8', file('csv')),
              },
            ]}
          />
        </span>
      </div>
      {theme ? <HeatLegend scale={scale} metric={metric} dark={theme.dark} /> : null}
      {all.length > 0 && rows.length === 0 ? (
        <EmptyState icon={<Grid3x3 aria-hidden />} title="No item scales inversely">
          By the rule above, of the items scored so far.
        </EmptyState>
      ) : null}
      {picture && rows.length > 0 ? (
        <HeatGrid picture={picture} labelSays={labelSays} active={active} onItem={onItem} />
      ) : null}
    </div>
  );
};
