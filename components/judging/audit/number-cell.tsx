import type { AuditNumber, Measure } from '@/lib/judging/audit/report';
import { countText, intervalText, valueText } from '@/lib/judging/audit/value-text';
import type { ShowBehind } from './behind';

interface NumberCellProps {
  measure: Measure;
  number: AuditNumber;
  onShow: ShowBehind;
}

/** A value with its interval and n; a press lists the steps behind it. */
export const NumberCell = ({ measure, number, onShow }: NumberCellProps) => {
  const { value, n, why, detail, parts, side, of } = number;
  if (value === null)
    return (
      <span className="block text-pretty text-dim text-xs">
        {n > 0 ? `Not defined: ${why}` : (why ?? 'Not measured yet.')}
      </span>
    );
  const isChance = measure.unit === 'chance';
  const text = `${isChance ? (value < 0.001 ? 'p ' : 'p = ') : ''}${valueText(value, measure.unit)}`;
  const interval = intervalText(number, measure.unit);
  const rest = countText(n, measure.counts);
  const title = [measure.name, of, side === 'all' ? null : side].filter((part) => part !== null).join(', ');
  const show = () =>
    onShow({
      title,
      value: [text, interval && `95 % interval ${interval}`, rest].filter(Boolean).join('; '),
      words: [measure.definition, `Interval: ${measure.method}`, detail, why].filter(
        (words) => words !== null,
      ),
      parts,
    });
  return (
    <button
      type="button"
      onClick={show}
      className="-mx-1.5 block rounded-md px-1.5 text-left hover:bg-leaf-soft"
    >
      <span className="sr-only">{title}: </span>
      <span className="font-semibold">{text}</span> <span className="text-faint text-xs">{rest}</span>
      <span className="block text-dim text-xs">
        {interval || (isChance ? 'chi-square test' : 'no interval')}
      </span>
      <span className="sr-only">. List the steps</span>
    </button>
  );
};
