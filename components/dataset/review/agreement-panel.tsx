'use client';

import { useId, useMemo, useState } from 'react';
import { agreementOf } from '@/lib/dataset/review/agreement';
import { isKept } from '@/lib/dataset/row';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Switch } from '../../ui/switch';
import { count } from '../item-words';
import { AgreementList } from './agreement-list';

const NO_LABELS: readonly { text: string }[] = [];

/** How far reviewers agree with each other and with the label; models apart. */
export const AgreementPanel = ({ reviewer }: { reviewer: string }) => {
  const { rows, format } = useDataset(({ rows, view }) => ({ rows, format: view.format }));
  const [all, setAll] = useState(false);
  const id = useId();
  const labels = format?.labels ?? NO_LABELS;
  const report = useMemo(() => agreementOf(all ? rows : rows.filter(isKept), labels), [rows, labels, all]);
  const hidden = useMemo(() => rows.filter((row) => !isKept(row) && row.reviews.length > 0).length, [rows]);
  return (
    <aside
      aria-label="Agreement"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it.
      tabIndex={0}
      className="grid focus-visible:-outline-offset-2 shrink-0 content-start gap-5 border-line px-4 py-4 max-lg:border-t lg:w-96 lg:overflow-auto lg:border-l"
    >
      <h2 className="font-semibold text-sm">Agreement</h2>
      {report.reviewers.length === 0 ? (
        <p className="text-[13px] text-dim">
          Nobody has reviewed an item yet. Once two people have, it says here how far they agree, with each
          other and with the label.
        </p>
      ) : (
        <>
          <ul className="grid gap-1 text-[13px]">
            {report.reviewers.map(({ reviewer: { kind, name }, answers, unsure, stale, blind }) => (
              <li key={`${kind}:${name}`}>
                <span className="font-medium">{name}</span>
                {kind === 'model' ? ' (a model)' : name === reviewer ? ' (you)' : ''}:{' '}
                {count(answers, 'answer', 'answers')}
                <span className="text-dim">
                  {blind > 0 ? `, ${blind.toLocaleString('en')} without seeing the label` : ''}
                  {unsure > 0 ? `, ${unsure.toLocaleString('en')} unsure` : ''}
                  {stale > 0 ? `, ${stale.toLocaleString('en')} from before an edit` : ''}
                </span>
              </li>
            ))}
          </ul>
          <AgreementList title="Between reviewers" pairs={report.betweenPeople}>
            A second person’s reviews are needed.
          </AgreementList>
          <AgreementList
            title="Between the label and people"
            pairs={report.withLabel.filter(({ second }) => second.kind === 'human')}
          >
            No person has reviewed yet.
          </AgreementList>
          <AgreementList
            title="With models"
            pairs={[
              ...report.withLabel.filter(({ second }) => second.kind === 'model'),
              ...report.withModels,
            ]}
          />
          {hidden > 0 ? (
            <span className="flex items-center gap-2 text-[13px]">
              <Switch id={id} checked={all} onCheckedChange={setAll} />
              <label htmlFor={id}>Count {count(hidden, 'excluded item', 'excluded items')} too</label>
            </span>
          ) : null}
          <p className="text-dim text-xs">
            Kappa is Cohen’s, its interval by Fleiss, Cohen and Everitt (1969). AC1 and its interval are
            Gwet’s (2008); it holds where one label is far more frequent. Words after Landis and Koch (1977).
            Shares have Wilson’s interval. Unsure answers, and those from before an edit, are left out.
          </p>
        </>
      )}
    </aside>
  );
};
