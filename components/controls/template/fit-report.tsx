import type { Fits } from '@/lib/dataset/controls/fit-templates';
import type { Row } from '@/lib/dataset/row';

interface FitReportProps {
  /** Null while it is worked out. */
  fits: Fits<Row> | null;
  total: number;
  onPlace: (place: string) => void;
}

const SHOWN = 8;

/** How many items the templates fit, and why not the others. */
export const FitReport = ({ fits, total, onPlace }: FitReportProps) => (
  <div className="grid gap-2 text-[13px]">
    <p role="status" className="tabular-nums">
      {total === 0
        ? 'There is no such item.'
        : fits
          ? `The templates fit ${number(fits.pairs.length)} of ${number(total)} ${total === 1 ? 'item' : 'items'}.`
          : 'Trying the templates on the items…'}
    </p>
    {fits && fits.refused.length > 0 ? (
      <ul className="grid gap-1.5 text-dim">
        {fits.refused.map(({ problem, rows }) => (
          <li key={problem}>
            {number(rows.length)} {rows.length === 1 ? 'does' : 'do'} not: {problem}{' '}
            {rows.slice(0, SHOWN).map((row, at) => (
              <span key={row.place}>
                {at > 0 ? ', ' : ''}
                <button
                  type="button"
                  onClick={() => onPlace(row.place)}
                  className="rounded underline underline-offset-2 hover:text-ink"
                >
                  item {number(row.index + 1)}
                </button>
              </span>
            ))}
            {rows.length > SHOWN ? ` and ${number(rows.length - SHOWN)} more` : ''}
          </li>
        ))}
      </ul>
    ) : null}
  </div>
);

const number = (value: number): string => value.toLocaleString('en');
