import type { ReactNode } from 'react';
import { type Agreement, keyOf, type Rater } from '@/lib/dataset/review/agreement';
import {
  agreementSentence,
  estimateText,
  FEW_ITEMS,
  raterName,
  strengthWord,
} from '@/lib/dataset/review/agreement-words';
import type { Estimate } from '@/lib/statistics/estimate';

interface AgreementListProps {
  title: string;
  pairs: readonly Agreement[];
  /** Said where there are no pairs; without it the part is left out. */
  children?: ReactNode;
}

/** Pairs of raters, each with what they agree on and both coefficients. */
export const AgreementList = ({ title, pairs, children }: AgreementListProps) => {
  if (pairs.length === 0 && !children) return null;
  return (
    <section className="grid gap-2.5">
      <h3 className="font-medium text-dim text-xs">{title}</h3>
      {pairs.length === 0 ? <p className="text-[13px] text-dim">{children}</p> : null}
      {pairs.map((pair) => (
        <Pair key={`${nameOf(pair.first)} ${nameOf(pair.second)}`} pair={pair} />
      ))}
    </section>
  );
};

const nameOf = (rater: Rater): string => (rater.kind === 'label' ? 'label' : keyOf(rater));

const Pair = ({ pair }: { pair: Agreement }) => (
  <article
    aria-label={`${raterName(pair.first)} and ${raterName(pair.second)}`}
    className="grid gap-1.5 rounded-xl border border-line bg-panel px-3 py-2.5 text-[13px]"
  >
    <p>{agreementSentence(pair)}</p>
    {pair.n > 0 ? (
      <dl className="grid grid-cols-[4rem_1fr] gap-x-2 gap-y-0.5">
        <Coefficient name="Kappa" estimate={pair.kappa} />
        <Coefficient name="AC1" estimate={pair.ac1} />
      </dl>
    ) : null}
    {pair.n > 0 && pair.n < FEW_ITEMS ? (
      <p className="text-dim text-xs">Fewer than {FEW_ITEMS} items say little yet.</p>
    ) : null}
  </article>
);

const Coefficient = ({ name, estimate }: { name: string; estimate: Estimate }) => (
  <>
    <dt className="text-dim">{name}</dt>
    <dd>
      <span className="tabular-nums">{estimateText(estimate)}</span>
      {estimate.value === null ? null : <span className="text-dim">, {strengthWord(estimate.value)}</span>}
      {estimate.why ? <span className="block text-dim text-xs">{estimate.why}</span> : null}
    </dd>
  </>
);
