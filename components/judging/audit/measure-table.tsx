import type { Measure } from '@/lib/judging/audit/report';
import { Table, TableHead } from '../../ui/table';
import type { ShowBehind } from './behind';
import { MeasureRows } from './measure-rows';

interface MeasureTableProps {
  title: string;
  measures: readonly Measure[];
  onShow: ShowBehind;
}

/** The numbers of a group: those with one value, then those that stand blind and shown side by side. */
export const MeasureTable = ({ title, measures, onShow }: MeasureTableProps) => {
  const plain = measures.filter((measure) => !hasSides(measure));
  const sided = measures.filter(hasSides);
  return (
    <div className="grid min-w-0 gap-6">
      {plain.length > 0 ? (
        <Table aria-label={title} className="tabular-nums">
          <thead>
            <tr>
              <TableHead className="pl-0">Number</TableHead>
              <TableHead className="w-[60%]">Value, 95 % interval</TableHead>
            </tr>
          </thead>
          {plain.map((measure) => (
            <MeasureRows key={measure.id} measure={measure} columns={2} onShow={onShow} />
          ))}
        </Table>
      ) : null}
      {sided.length > 0 ? (
        <Table aria-label={`${title}, blind and shown`} className="tabular-nums">
          <thead>
            <tr>
              <TableHead className="pl-0">Number</TableHead>
              <TableHead className="w-[30%]">Blind</TableHead>
              <TableHead className="w-[30%]">Shown</TableHead>
            </tr>
          </thead>
          {sided.map((measure) => (
            <MeasureRows key={measure.id} measure={measure} columns={3} onShow={onShow} />
          ))}
        </Table>
      ) : null}
    </div>
  );
};

/** One without a number yet is of choices, which have sides. */
const hasSides = ({ numbers }: Measure): boolean => numbers.every(({ side }) => side !== 'all');
