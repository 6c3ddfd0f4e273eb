import { Download, Table2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { csvRow } from '@/lib/formats/csv-row';
import { escapeFormula } from '@/lib/formats/spreadsheet/escape-formula';
import { wrap } from '@/lib/formats/svg/svg';
import { messageOf } from '@/lib/store/http';
import { Chart, type DrawChart } from '../../../ui/chart/chart';
import { saveChart, saveText } from '../../../ui/chart/save-chart';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../../ui/menu';
import { toast } from '../../../ui/toast-store';
import { type ChartRows, ChartTable } from './chart-table';

interface ChartFrameProps {
  title: string;
  /** What it shows, in words. */
  words: string;
  /** How to read it. */
  note: string;
  height: number;
  /** Must keep its identity while it draws the same. */
  draw: DrawChart;
  rows: ChartRows;
  /** In the names of files. */
  file: string;
  /** Written below a saved chart. */
  origin: string;
}

/** A chart with its title, its numbers as a table, and itself as a file. */
export const ChartFrame = ({ title, words, note, height, draw, rows, file, origin }: ChartFrameProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [isTable, setIsTable] = useState(false);
  const save = async (ending: 'png' | 'svg') => {
    const chart = box.current?.querySelector('svg');
    try {
      if (!chart) return;
      const notes = wrap(`${note} ${origin}.`, Math.floor(chart.clientWidth / 6.2));
      await saveChart(chart, { title, words, notes }, `${file}.${ending}`);
    } catch (failure) {
      toast.error('The chart could not be saved', { description: messageOf(failure) });
    }
  };
  const csv = () =>
    [rows.head, ...rows.lines.map(({ cells }) => cells)]
      .map((cells) => csvRow(cells.map(escapeFormula)))
      .join('');
  return (
    <figure aria-label={title} className="min-w-0">
      <figcaption className="mb-1 flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <h3 className="font-medium text-[13px]">{title}</h3>
          <p className="text-pretty text-dim text-xs">{note}</p>
        </div>
        <IconButton
          label={`${title}: ${isTable ? 'hide the table' : 'as a table'}`}
          icon={<Table2 aria-hidden />}
          aria-pressed={isTable}
          className="size-7"
          onClick={() => setIsTable(!isTable)}
        />
        <Menu>
          <MenuTrigger asChild>
            <IconButton label={`Save ${title}`} icon={<Download aria-hidden />} className="size-7" />
          </MenuTrigger>
          <MenuContent>
            <MenuItem onSelect={() => void save('png')}>Save as PNG</MenuItem>
            <MenuItem onSelect={() => void save('svg')}>Save as SVG</MenuItem>
            <MenuItem onSelect={() => saveText(csv(), 'text/csv;charset=utf-8', `${file}.csv`)}>
              Save as CSV
            </MenuItem>
          </MenuContent>
        </Menu>
      </figcaption>
      <div ref={box}>
        <Chart label={words} height={height} draw={draw} />
      </div>
      {isTable ? <ChartTable title={title} rows={rows} /> : null}
    </figure>
  );
};
