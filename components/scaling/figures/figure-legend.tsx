import { lookOf } from '../palette';
import type { MetricFigure } from './data/figure-data';
import { MARK_WORDS, marksIn } from './data/figure-words';
import { DASH } from './draw/lines';
import { MarkSample } from './marks/mark-sample';

const PLAIN = { ...lookOf(0), colour: 'var(--dim)' };

interface FigureLegendProps {
  figure: MetricFigure;
  hidden: ReadonlySet<string>;
  onToggle: (key: string) => void;
}

/** The families, each of which can be left out, and what the marks mean. */
export const FigureLegend = ({ figure, hidden, onToggle }: FigureLegendProps) => {
  const marks = marksIn(figure.series.flatMap(({ points }) => points));
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2 text-xs">
      <fieldset className="min-w-0">
        <legend className="sr-only">Families in the figures</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {figure.series.map(({ key, name, kind, look }) => (
            <label key={key} className="flex max-w-80 cursor-pointer items-center gap-1.5">
              <input
                type="checkbox"
                checked={!hidden.has(key)}
                onChange={() => onToggle(key)}
                className="size-3.5 accent-leaf print:hidden"
              />
              <svg aria-hidden="true" viewBox="0 -8 22 16" className="h-4 w-5.5 shrink-0">
                <line x1="0" x2="22" stroke={look.colour} strokeWidth="2" strokeDasharray={DASH[kind]} />
              </svg>
              <MarkSample look={look} />
              <span className="truncate" title={name}>
                {name}
              </span>
              <span className="whitespace-nowrap text-dim">{kind}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <ul aria-label="Marks" className="flex flex-wrap gap-x-4 gap-y-1 text-dim">
        {marks.map((mark) => (
          <li key={mark} className="flex items-center gap-1.5">
            <MarkSample look={PLAIN} mark={mark} />
            {MARK_WORDS[mark]}
          </li>
        ))}
      </ul>
    </div>
  );
};
