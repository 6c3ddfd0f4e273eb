import { useMemo } from 'react';
import type { JudgeRunView } from '@/lib/contract/judge-runs';
import type { RubricsReply } from '@/lib/contract/teaching';
import { changesOf } from '@/lib/judging/ranking-changes';
import { weightedScore } from '@/lib/loom/judge/aggregate';
import type { Trial } from '@/lib/loom/judge-run';
import type { Ranking } from '@/lib/loom/ranking';
import type { Criterion } from '@/lib/loom/settings';
import { TimeAgo } from '../../../ui/time-ago';
import { counted } from '../../teaching/words';
import { duration, judgeName, METHOD_WORDS } from '../../words';
import { CallList } from '../call-list';
import { Explained } from '../explained/explained';
import { judgeThen, rubricThen, type StepFacts } from '../step-facts';
import { ChangeTable } from './change-table';
import { changeWords } from './change-words';

interface SideBySideProps {
  trial: Trial;
  run: JudgeRunView | null;
  facts: StepFacts;
  rubrics: RubricsReply | null;
}

/** A second look at the step beside the stored ranking: what changed, and how it came about. */
export const SideBySide = ({ trial, run, facts, rubrics }: SideBySideProps) => {
  const { ranking } = trial;
  const stored = facts.ranking;
  const judge = run?.judge ?? facts.view.step.judge;
  const changes = useMemo(() => {
    const before = stored ? judgeThen(facts.view.step, stored, rubrics).rubric.criteria : [];
    return changesOf(
      stored ?? { order: [], suggestion: null },
      ranking,
      scoreIn(stored, before),
      scoreIn(ranking, judge.rubric.criteria),
    );
  }, [facts, stored, ranking, judge, rubrics]);
  const title = run?.title ?? judgeName(ranking.judge);
  return (
    <article aria-label={`Side by side: ${title}`} className="grid gap-3 rounded-xl border border-line p-3">
      <header className="text-[13px]">
        <h4 className="font-medium">{title}</h4>
        <p className="text-dim text-xs">
          {judgeName(ranking.judge)} by {rubricThen(ranking, rubrics)}: {METHOD_WORDS[ranking.method]}.{' '}
          {counted(ranking.tokensIn + ranking.tokensOut, 'token')}, {duration(ranking.ms)},{' '}
          <TimeAgo at={trial.createdAt} />.
        </p>
      </header>
      <p className="text-[13px]">{changeWords(stored, ranking, changes, facts.numbers)}</p>
      <ChangeTable changes={changes} before={stored} after={ranking} facts={facts} />
      {ranking.summary ? <p className="text-[13px] text-dim">Its reason: {ranking.summary}</p> : null}
      <details className="text-[13px]">
        <summary className="text-dim">How its order came about, and what it said</summary>
        <div className="mt-3 grid gap-4">
          <Explained ranking={ranking} judge={judge} facts={facts} />
          <CallList calls={ranking.calls} numbers={facts.numbers} criteria={judge.rubric.criteria} />
        </div>
      </details>
    </article>
  );
};

const scoreIn = (ranking: Ranking | null, criteria: readonly Criterion[]) => (nodeId: string) => {
  const scores = ranking?.scores[nodeId];
  return scores && Object.keys(scores).length > 0 ? weightedScore(scores, criteria) : null;
};
