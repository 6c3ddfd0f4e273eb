'use client';

import { Handshake } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ScoresQuery } from '@/lib/contract/scaling-report';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { csvRow } from '@/lib/formats/csv-row';
import { escapeFormula } from '@/lib/formats/spreadsheet/escape-formula';
import type { ScalingReport } from '@/lib/scaling/report/report';
import { saveText } from '../../ui/chart/save-chart';
import { fileNameOf } from '../../ui/chart/save-figure';
import { EmptyState } from '../../ui/empty-state';
import { SaveMenu } from '../figures/save-menu';
import { scalingApi } from '../scaling-api';
import { AgreementTable } from './agreement-table';
import { ComparisonPanel } from './comparison-panel';
import { firstPair, pairFinder, ratersOf } from './pairs';
import { type Compare, useComparison } from './use-comparison';

interface AgreementViewProps {
  run: ScalingRunView;
  report: ScalingReport;
  /** Opens items of a model. */
  onList?: (model: string, only: ScoresQuery['only']) => void;
  /** Where a comparison comes from. */
  compare?: Compare;
}

/** How far models go together, and any two of them held against each other. */
export const AgreementView = ({ run, report, onList, compare = scalingApi.compare }: AgreementViewProps) => {
  const raters = useMemo(() => ratersOf(report, run.models), [report, run.models]);
  const find = useMemo(() => pairFinder(report.agreements), [report.agreements]);
  const [wanted, setWanted] = useState<readonly [string, string] | null>(null);
  const pair = wanted ?? firstPair(raters);
  const known = report.agreements.some(({ items }) => items > 0);
  const comparison = useComparison(run.id, known ? pair : null, report.version, compare);
  const [first, second] = [0, 1].map((at) => raters.find(({ key }) => key === pair?.[at]));

  if (!known) return <NoAgreement report={report} models={raters.length} />;
  return (
    <div className="@container">
      <div className="grid @5xl:grid-cols-[minmax(0,1fr)_22rem] items-start gap-4">
        <section aria-label="Agreement" className="min-w-0 rounded-xl border border-line bg-panel">
          <div className="flex items-start gap-2 p-4 pb-2">
            <div className="flex-1">
              <h3 className="font-semibold text-[15px]">Agreement between models</h3>
              <p className="max-w-[80ch] text-pretty text-dim text-xs">
                The share of items, in percent, on which two models are both right or both wrong, over the
                items that both scored. Plain is 50 or less, dark is 100. Two good models agree often without
                being alike; pick a pair to see what they differ in.
              </p>
            </div>
            <SaveMenu
              what="the agreement"
              ways={[
                {
                  name: 'Save as CSV',
                  save: () =>
                    saveText(
                      agreementCsv(report, run),
                      'text/csv;charset=utf-8',
                      fileNameOf(run.title, 'agreement', 'csv'),
                    ),
                },
              ]}
            />
          </div>
          <div className="relative max-h-[75vh] overflow-auto px-2 pb-3">
            <AgreementTable raters={raters} find={find} picked={pair} onPick={setWanted} />
          </div>
        </section>
        {first && second ? (
          <ComparisonPanel first={first} second={second} {...comparison} onList={onList} />
        ) : null}
      </div>
    </div>
  );
};

const NoAgreement = ({ report, models }: { report: ScalingReport; models: number }) => (
  <EmptyState icon={<Handshake aria-hidden />} title="No agreement to show" titleAs="h2">
    {report.task === 'sequence-prob'
      ? 'Sequence probability knows no right and wrong, so models cannot agree on it.'
      : models < 2
        ? 'Agreement needs two models or more; this run has one.'
        : 'No two models have the same item scored yet, or labels missing from the likeliest tokens leave open what is right.'}
  </EmptyState>
);

function agreementCsv({ agreements }: ScalingReport, { models }: ScalingRunView): string {
  const name = (key: string) => escapeFormula(models.find((one) => one.key === key)?.name ?? key);
  const number = (value: number | null) => (value === null ? '' : String(value));
  return [
    ['first', 'second', 'items', 'agreement', 'only_first_right', 'only_second_right', 'mcnemar_p'],
    ...agreements.map((one) => [
      name(one.first),
      name(one.second),
      number(one.items),
      number(one.agreement),
      number(one.onlyFirst),
      number(one.onlySecond),
      number(one.p),
    ]),
  ]
    .map(csvRow)
    .join('');
}
