'use client';

import { useLoom } from '@/lib/store/loom-store-context';

const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

const NotYet = () => (
  <>
    <span aria-hidden>–</span>
    <span className="sr-only">not known yet</span>
  </>
);

/** How well person and judge agree, and what it has cost in tokens. */
export const Totals = () => {
  const { agreement, tokens } = useLoom((state) => ({ agreement: state.agreement, tokens: state.tokens }));
  const { accepts, choices } = agreement;
  return (
    <>
      <span
        className="whitespace-nowrap"
        title={
          choices === 0
            ? 'Nothing was chosen by hand yet while a suggestion stood.'
            : `You took the suggestion in ${accepts} of ${choices} choices.`
        }
      >
        agreement{' '}
        <b className="font-semibold text-ink tabular-nums">
          {choices === 0 ? <NotYet /> : `${Math.round((accepts / choices) * 100)} %`}
        </b>
      </span>
      <span
        className="whitespace-nowrap"
        title={`${tokens.toLocaleString('en')} tokens spent, sampled and judged, in and out`}
      >
        <b className="font-semibold text-ink tabular-nums">{short.format(tokens)}</b> tokens
      </span>
    </>
  );
};
