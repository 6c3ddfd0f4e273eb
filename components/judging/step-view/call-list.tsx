import type { JudgeCall, JudgeReply } from '@/lib/loom/ranking';
import type { Criterion } from '@/lib/loom/settings';
import { Table, TableCell, TableHead } from '../../ui/table';
import { duration } from '../words';
import { numbersOf } from './candidate-numbers';

interface CallListProps {
  calls: readonly JudgeCall[];
  numbers: ReadonlyMap<string, number>;
  criteria: readonly Criterion[];
}

/** Every question put to the judge and all that came back. */
export const CallList = ({ calls, numbers, criteria }: CallListProps) => {
  if (calls.length === 0) return <p className="text-[13px] text-dim">The judge was not asked.</p>;
  return (
    <ol className="grid gap-2">
      {calls.map((call, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stored ranking's calls never change their order.
        <li key={at}>
          <Call call={call} number={at + 1} numbers={numbers} criteria={criteria} />
        </li>
      ))}
    </ol>
  );
};

const KINDS: Record<JudgeCall['kind'], string> = {
  rotation: 'rotation',
  'head-to-head': 'head to head',
  rating: 'rating',
  pair: 'pair',
};

interface CallProps extends Omit<CallListProps, 'calls'> {
  call: JudgeCall;
  number: number;
}

const Call = ({ call, number, numbers, criteria }: CallProps) => (
  <details className="rounded-lg border border-line px-3 py-2 text-[13px]">
    <summary>
      Call {number}, {KINDS[call.kind]}: showed{' '}
      {call.shown.map(({ nodeId, opaqueId }) => `${numbers.get(nodeId) ?? '?'} as ${opaqueId}`).join(', ')};{' '}
      {answerOf(call, numbers, criteria)}
      {call.replies.length > 1 ? ', after a repair' : ''}
    </summary>
    <div className="mt-2 grid gap-3">
      {call.scores ? <CallScores call={call} numbers={numbers} criteria={criteria} /> : null}
      {call.summary ? <p className="text-dim">Its reason: {call.summary}</p> : null}
      <Verbatim title="System" text={call.system} />
      <Verbatim title="Question" text={call.user} />
      {call.replies.map((reply, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stored call's replies never change their order.
        <Verbatim key={at} title={titleOf(reply, at)} text={reply.text || '(empty)'} note={reply.error} />
      ))}
    </div>
  </details>
);

function answerOf(
  { kind, order, scores, error }: JudgeCall,
  numbers: ReadonlyMap<string, number>,
  criteria: readonly Criterion[],
): string {
  if (!order) return `no answer: ${error ?? 'it could not be read'}`;
  if (kind !== 'rating') return `answered ${numbersOf(order, numbers)}`;
  const [rating] = Object.entries(scores?.[order[0] ?? ''] ?? {});
  if (!rating) return 'rated';
  const name = criteria.find(({ id }) => id === rating[0])?.name ?? rating[0];
  return `${name} rated ${rating[1].score.toFixed(2)}`;
}

const CallScores = ({ call, numbers, criteria }: Omit<CallProps, 'number'>) => {
  const given = criteria.filter(({ id }) => Object.values(call.scores ?? {}).some((scores) => scores[id]));
  return (
    <Table aria-label="Scores of this call">
      <thead>
        <tr>
          <TableHead>Candidate</TableHead>
          {given.map(({ id, name }) => (
            <TableHead key={id}>{name}</TableHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {(call.order ?? []).map((nodeId) => (
          <tr key={nodeId}>
            <TableCell className="py-1 tabular-nums">{numbers.get(nodeId) ?? '?'}</TableCell>
            {given.map(({ id }) => {
              const score = call.scores?.[nodeId]?.[id];
              return (
                <TableCell key={id} className="py-1 text-xs">
                  <b className="font-semibold tabular-nums">{score ? Number(score.score.toFixed(2)) : '–'}</b>{' '}
                  <span className="text-dim">{score?.reason}</span>
                </TableCell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
};

const Verbatim = ({ title, text, note }: { title: string; text: string; note?: string | null }) => (
  <div>
    <h4 className="font-medium text-dim text-xs">{title}</h4>
    {note ? <p className="text-no text-xs">{note}</p> : null}
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by keys.
      tabIndex={0}
      className="mt-1 max-h-72 overflow-auto whitespace-pre-wrap break-words rounded bg-bg p-2 font-mono text-[11px]"
    >
      {text}
    </pre>
  </div>
);

function titleOf({ mode, tokensIn, tokensOut, ms }: JudgeReply, at: number): string {
  const tokens = [tokensIn, tokensOut].map((one) => one?.toLocaleString('en') ?? '?');
  const name = at === 0 ? 'Reply' : 'Repaired reply';
  return `${name}, asked as ${mode}: ${tokens[0]} tokens in, ${tokens[1]} out, ${duration(ms)}`;
}
