import { ArrowDownRight, ArrowRight, ArrowUpRight, CircleHelp, TrendingDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ScalingReport } from '@/lib/scaling/report/report';
import type { ScalingRun } from '@/lib/scaling/run';
import { cn } from '../../../ui/cn';
import { Pill } from '../../../ui/pill';
import { familyKey, looksOf } from '../../palette';
import { counted, sizeText } from '../data/number-words';
import { MarkSample } from '../marks/mark-sample';
import { HEADLINE_WORDS, type Headline, headlineOf } from './headline';

const LOOK: Record<Headline, { icon: ReactNode; tone: string }> = {
  inverse: { icon: <TrendingDown aria-hidden />, tone: 'text-no' },
  usual: { icon: <ArrowUpRight aria-hidden />, tone: 'text-leaf' },
  more: { icon: <ArrowUpRight aria-hidden />, tone: 'text-ink' },
  less: { icon: <ArrowDownRight aria-hidden />, tone: 'text-ink' },
  unsure: { icon: <CircleHelp aria-hidden />, tone: 'text-dim' },
  'one-size': { icon: <ArrowRight aria-hidden />, tone: 'text-dim' },
};

interface VerdictCardsProps {
  run: Pick<ScalingRun, 'models'>;
  report: ScalingReport;
}

/** What the data say of each family, in words. */
export const VerdictCards = ({ run, report }: VerdictCardsProps) => {
  const looks = looksOf(report.families);
  return (
    <ul aria-label="Verdicts" className="grid grid-cols-[repeat(auto-fit,minmax(min(22rem,100%),1fr))] gap-3">
      {report.families.map((family) => {
        const headline = headlineOf(family);
        const { icon, tone } = LOOK[headline];
        const look = looks.get(familyKey(family));
        return (
          <li key={familyKey(family)} className="min-w-0 rounded-xl border border-line bg-panel p-3.5">
            <div className="flex items-center gap-2">
              {look ? <MarkSample look={look} /> : null}
              <h3 className="min-w-0 truncate font-semibold text-[13px]" title={family.name}>
                {family.name}
              </h3>
              <Pill className="ml-auto shrink-0">{family.kind}</Pill>
            </div>
            <p className={cn('mt-2 flex items-center gap-1.5 font-semibold [&_svg]:size-4', tone)}>
              {icon}
              {HEADLINE_WORDS[headline]}
            </p>
            <p className="mt-0.5 text-pretty text-[13px]">
              {family.verdict.sentence.replaceAll(' %', '\u00a0%')}
            </p>
            <p className="mt-1 text-dim text-xs">{basisOf(family.models, run, report)}</p>
          </li>
        );
      })}
    </ul>
  );
};

/** What a verdict rests on: "8 models, 70M to 12B; 2 of them not through yet". */
function basisOf(keys: readonly string[], run: VerdictCardsProps['run'], report: ScalingReport): string {
  const sizes = run.models
    .filter(({ key }) => keys.includes(key))
    .map(({ parameters }) => parameters)
    .sort((a, b) => a - b);
  const partial = report.models.filter(
    ({ key, scored, failed }) => keys.includes(key) && scored + failed < report.items,
  ).length;
  const [least, most] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  const span = sizes.length > 1 && most > least ? `, ${sizeText(least)} to ${sizeText(most)}` : '';
  const open =
    partial > 0
      ? `; ${partial === sizes.length ? 'none' : `${sizes.length - partial}`} with every item scored`
      : '';
  return `${counted(sizes.length, 'models')}${span}${open}`;
}
