import type { AuditNumber, Measure } from '@/lib/judging/audit/report';
import { TableCell } from '../../ui/table';
import { Tooltip } from '../../ui/tooltip';
import type { ShowBehind } from './behind';
import { NumberCell } from './number-cell';

interface MeasureRowsProps {
  measure: Measure;
  /** Of the table. */
  columns: 2 | 3;
  onShow: ShowBehind;
}

/** A measure with a line for the whole and one for each thing it is broken down by. */
export const MeasureRows = ({ measure, columns, onShow }: MeasureRowsProps) => {
  const lines = [...Map.groupBy(measure.numbers, ({ of }) => of)];
  const [first] = lines;
  const isBroken = first === undefined || first[0] !== null;
  return (
    <tbody>
      {isBroken ? (
        <tr>
          <td colSpan={columns} className="pt-3 pb-1">
            <Defined measure={measure} />
            {first === undefined ? (
              <span className="ml-2 text-dim text-xs">
                Needs a choice by a person with a suggestion at hand.
              </span>
            ) : null}
          </td>
        </tr>
      ) : null}
      {lines.map(([of, numbers]) => (
        <tr key={of ?? ''}>
          <TableCell className="pl-0">
            {of === null ? <Defined measure={measure} /> : <span className="block pl-3 text-dim">{of}</span>}
          </TableCell>
          {cellsOf(numbers).map((number) => (
            <TableCell key={number.id}>
              <NumberCell measure={measure} number={number} onShow={onShow} />
            </TableCell>
          ))}
        </tr>
      ))}
    </tbody>
  );
};

/** Blind before shown. */
const cellsOf = (numbers: readonly AuditNumber[]): AuditNumber[] =>
  [...numbers].sort((one, other) => (one.side < other.side ? -1 : 1));

/** The measure's name; what it means comes with hover and focus, and stands in the list of its steps. */
const Defined = ({ measure: { name, definition, method } }: { measure: Measure }) => (
  <Tooltip
    side="top"
    text={
      <span className="grid gap-1.5">
        <span>{definition}</span>
        <span className="opacity-80">Interval: {method}</span>
      </span>
    }
  >
    <button
      type="button"
      className="rounded-sm text-left font-medium underline decoration-edge decoration-dotted underline-offset-4"
    >
      {name}
    </button>
  </Tooltip>
);
