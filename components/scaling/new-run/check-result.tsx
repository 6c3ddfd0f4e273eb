'use client';

import { cn } from '../../ui/cn';
import { Pill } from '../../ui/pill';
import { METHOD_WORDS } from '../items/score-words';
import { Findings } from '../progress/findings';
import type { Check } from './use-check';

/** What the check of a model says so far. */
export const CheckResult = ({ check }: { check: Check }) => {
  if (check.state === 'waiting') return <Line>waits to be checked</Line>;
  if (check.state === 'checking') return <Line>is checked: questions whose answer is known…</Line>;
  if (check.state === 'failed')
    return (
      <p role="alert" className="pl-6.5 text-no text-xs">
        It could not be checked: {check.message}
      </p>
    );
  const { method, findings, reason } = check.reply;
  return (
    <div className="flex items-start gap-2 pl-6.5 text-xs">
      {method === null ? <Pill tone="no">unavailable</Pill> : <Pill tone="leaf">{METHOD_WORDS[method]}</Pill>}
      <details className="group min-w-0 flex-1">
        <summary
          className={cn(
            'cursor-pointer text-dim hover:text-ink',
            method !== null && 'truncate group-open:whitespace-normal',
          )}
        >
          {findings.find((one) => one.ok && one.method === method)?.sentence ?? reason}
        </summary>
        <div className="pt-1.5">
          <Findings method={method} reason={method === null ? null : reason} findings={findings} />
        </div>
      </details>
    </div>
  );
};

const Line = ({ children }: { children: string }) => <p className="pl-6.5 text-dim text-xs">{children}</p>;
