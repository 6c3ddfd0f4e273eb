'use client';

import type { Speculation } from '@/lib/loom/settings';
import { useLoom } from '@/lib/store/loom-store-context';

const whole = (tokens: number): string => `${tokens.toLocaleString('en')} tokens`;

const title = (spent: number, speculation: Speculation | undefined): string => {
  const words = `${whole(spent)} of these went into steps proposed ahead that nobody has reached.`;
  if (!speculation?.on) return `${words} Proposing ahead is off.`;
  if (speculation.tokens === null) return words;
  return spent >= speculation.tokens
    ? `${words} That is all they may cost (${whole(speculation.tokens)}): nothing more is proposed ahead. The settings raise it.`
    : `${words} At most ${whole(speculation.tokens)} may.`;
};

/** What proposing ahead has cost, apart from the rest; nothing while it has cost nothing. */
export const TokensAhead = () => {
  const { spent, speculation } = useLoom((state) => ({
    spent: state.speculated,
    speculation: state.loom.settings.speculation,
  }));
  if (spent === 0) return null;
  return (
    <span className="whitespace-nowrap" title={title(spent, speculation)}>
      <b className="font-semibold text-ink tabular-nums">{spent.toLocaleString('en')}</b> ahead
      <span className="sr-only">: {title(spent, speculation)}</span>
    </span>
  );
};
