'use client';

import type { LiveStep } from '@/lib/contract/apply-event';
import type { JudgeCall, JudgeReply, Ranking } from '@/lib/loom/ranking';
import { inShownOrder, shownRankings } from '@/lib/store/selectors';
import { judgeName } from './step-words';

/** Every question put to the judge and all that came back, word for word; the newest ranking first. */
export const JudgeRecord = ({ view }: { view: LiveStep }) => {
  const asked = shownRankings(view)
    .filter((ranking) => ranking.calls.length > 0)
    .toReversed();
  if (asked.length === 0) return null;
  const numbers = new Map(inShownOrder(view).map((node, at) => [node.id, at + 1]));
  return (
    <details className="rounded-[11px] border border-line px-3 py-2 text-xs">
      <summary className="font-medium text-dim">What the judge saw</summary>
      <div className="mt-2 grid gap-4">
        {asked.map((ranking) => (
          <RankingRecord key={ranking.id} ranking={ranking} numbers={numbers} />
        ))}
      </div>
    </details>
  );
};

type Numbers = ReadonlyMap<string, number>;

const RankingRecord = ({ ranking, numbers }: { ranking: Ranking; numbers: Numbers }) => (
  <section className="grid gap-2">
    <p className="text-dim">
      {judgeName(ranking)}, {ranking.method}. {count(ranking.tokensIn)} tokens in, {count(ranking.tokensOut)}{' '}
      out, {milliseconds(ranking.ms)}.
    </p>
    {ranking.calls.map((call, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a stored ranking's calls never change their order.
      <CallRecord key={at} call={call} number={at + 1} numbers={numbers} />
    ))}
  </section>
);

interface CallRecordProps {
  call: JudgeCall;
  number: number;
  numbers: Numbers;
}

const CallRecord = ({ call, number, numbers }: CallRecordProps) => (
  <details className="rounded-lg border border-line px-2.5 py-1.5">
    <summary>
      Call {number}, {call.kind === 'rotation' ? 'rotation' : 'head to head'}: showed{' '}
      {call.shown.map(({ nodeId, opaqueId }) => `${numbers.get(nodeId) ?? '?'} as ${opaqueId}`).join(', ')};{' '}
      {call.order
        ? `answered ${call.order.map((id) => numbers.get(id) ?? '?').join(' > ')}`
        : `no answer: ${call.error ?? 'it could not be read'}`}
    </summary>
    <Verbatim title="System" text={call.system} />
    <Verbatim title="Question" text={call.user} />
    {call.replies.map((reply, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a stored call's replies never change their order.
      <Verbatim key={at} title={replyTitle(reply, at)} text={reply.text || '(empty)'} note={reply.error} />
    ))}
  </details>
);

const Verbatim = ({ title, text, note }: { title: string; text: string; note?: string | null }) => (
  <div className="mt-2">
    <h4 className="font-medium text-dim">{title}</h4>
    {note ? <p className="text-no">{note}</p> : null}
    <pre className="mt-1 max-h-64 overflow-auto whitespace-pre-wrap break-words rounded bg-bg p-2 font-mono text-[11px]">
      {text}
    </pre>
  </div>
);

const count = (tokens: number) => tokens.toLocaleString('en');
const milliseconds = (ms: number) => `${Math.round(ms).toLocaleString('en')} ms`;

const replyTitle = (reply: JudgeReply, at: number): string => {
  const tokens = [reply.tokensIn, reply.tokensOut].map((n) => (n === null ? '?' : count(n)));
  const name = at === 0 ? 'Reply' : 'Repaired reply';
  return `${name}, asked as ${reply.mode}: ${tokens[0]} tokens in, ${tokens[1]} out, ${milliseconds(reply.ms)}`;
};
