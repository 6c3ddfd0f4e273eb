import { Check, Sparkle } from 'lucide-react';
import { weightedScore } from '@/lib/loom/judge/aggregate';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { Criterion } from '@/lib/loom/settings';
import { cn } from '../../ui/cn';
import { Pill } from '../../ui/pill';
import { CriterionScores } from './criterion-scores';
import type { StepFacts } from './step-facts';

interface CandidatesProps {
  facts: StepFacts;
  ranking: Ranking | null;
  criteria: readonly Criterion[];
}

/** The candidates of the step, each with its scores, and with why it was kept from the judge where it was. */
export const Candidates = ({ facts, ranking, criteria }: CandidatesProps) => (
  <ol className="grid gap-2">
    {facts.candidates.map((node) => (
      <Candidate key={node.id} node={node} facts={facts} ranking={ranking} criteria={criteria} />
    ))}
  </ol>
);

const Candidate = ({ node, facts, ranking, criteria }: CandidatesProps & { node: LoomNode }) => {
  const scores = ranking?.scores[node.id] ?? {};
  const suggested = ranking?.suggestion === node.id;
  const taken = facts.choice?.nodeId === node.id;
  const excluded = ranking?.excluded.find(({ nodeId }) => nodeId === node.id)?.reason ?? null;
  const label = facts.labels.get(node.id);
  const isScored = Object.keys(scores).length > 0;
  return (
    <li className={cn('rounded-xl border px-3 py-2', taken ? 'border-leaf' : 'border-line')}>
      <div className="flex flex-wrap items-center gap-1.5 text-xs">
        <b className="font-semibold text-[13px] tabular-nums">{facts.numbers.get(node.id)}</b>
        {suggested ? (
          <Pill tone="sun">
            <Sparkle aria-hidden />
            suggested
          </Pill>
        ) : null}
        {taken ? (
          <Pill tone="leaf">
            <Check aria-hidden />
            taken
          </Pill>
        ) : null}
        {label ? <Pill>{label}</Pill> : null}
        {node.editedFrom ? <Pill>edited copy of {facts.numbers.get(node.editedFrom) ?? '?'}</Pill> : null}
        {isScored ? (
          <span className="ml-auto text-dim tabular-nums">
            {weightedScore(scores, criteria).toFixed(2)} of 5
          </span>
        ) : null}
      </div>
      <p className="mt-1 line-clamp-4 whitespace-pre-wrap break-words font-reading text-sm" title={node.text}>
        {node.text.trim() || (node.error?.message ?? 'No text.')}
      </p>
      {excluded ? <p className="mt-1 text-no text-xs">Kept from the judge: {excluded}</p> : null}
      {node.flags
        .filter(({ reason }) => reason !== excluded)
        .map(({ gate, reason }) => (
          <p key={`${gate} ${reason}`} className="mt-1 text-dim text-xs">
            Gate, {gate}: {reason}
          </p>
        ))}
      {isScored ? <CriterionScores criteria={criteria} scores={scores} /> : null}
    </li>
  );
};
