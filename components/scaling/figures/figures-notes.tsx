import { FlaskConical, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ScalingReport } from '@/lib/scaling/report/report';
import type { FigureRun } from './data/figure-data';
import { metricWords } from './data/metric-words';
import { metricsOf } from './draw-figures';

interface FiguresNotesProps {
  run: FigureRun;
  report: ScalingReport;
}

/** What must be known before the figures are believed. */
export const FiguresNotes = ({ run, report }: FiguresNotesProps) => {
  const notes = notesOf(run, report);
  return (
    <>
      {run.practice ? (
        <Note icon={<FlaskConical aria-hidden />}>
          <strong className="font-semibold">Practice data.</strong> The practice server’s models are small and
          made for trying the page out: their figures are no finding.
        </Note>
      ) : null}
      {notes.map((note) => (
        <Note key={note} icon={<Info aria-hidden />}>
          {note}
        </Note>
      ))}
    </>
  );
};

const Note = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <p className="flex items-start gap-2 rounded-xl bg-sun-soft px-3.5 py-2 text-[13px] text-sun [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
    {icon}
    <span>{children}</span>
  </p>
);

export function notesOf(run: FigureRun, report: ScalingReport): string[] {
  const metrics = metricsOf(run, report);
  const points = report.metrics.filter(({ metric }) => metrics.includes(metric));
  const sizes = new Set(
    points.flatMap((one) => one.points.filter(known).map(({ parameters }) => parameters)),
  );
  const bare = points.filter(
    (one) => one.points.some(({ bounds }) => bounds) && !one.points.some(({ value }) => value !== null),
  );
  return [
    sizes.size === 1
      ? 'All models scored so far are of one size. A law needs two sizes or more, and is worth little below four.'
      : '',
    report.families.length > 4
      ? `Each of the ${report.families.length} verdicts stands by itself at 95\u00a0%: of twenty families without a law one looks as if it had one.`
      : '',
    bare.length > 0
      ? `Too few items are known exactly for ${bare.map(({ metric }) => metricWords(metric, null).name).join(', ')}: some label was missing from the likeliest tokens, or from all draws, in more than half of them. The brackets show what that leaves open; a server with prompt log probabilities would tell.`
      : '',
  ].filter(Boolean);
}

const known = ({ value, bounds }: { value: number | null; bounds: unknown }): boolean =>
  value !== null || bounds !== null;
