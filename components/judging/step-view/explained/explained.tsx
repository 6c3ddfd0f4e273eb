import { useMemo } from 'react';
import { explain, type Stage } from '@/lib/judging/explain/explain';
import type { Ranking } from '@/lib/loom/ranking';
import type { JudgeSettings } from '@/lib/loom/settings';
import { numbersOf } from '../candidate-numbers';
import type { StepFacts } from '../step-facts';
import { Duel } from './duel';
import { Kemeny } from './kemeny';
import { Pairs } from './pairs';
import { Places } from './places';
import { Ratings } from './ratings';
import { Weights } from './weights';

interface ExplainedProps {
  ranking: Ranking;
  /** As it was set when it ranked. */
  judge: JudgeSettings;
  facts: StepFacts;
}

/** How the judge's replies became one order, worked out again from what is stored. */
export const Explained = ({ ranking, judge, facts }: ExplainedProps) => {
  const { numbers, labels, view } = facts;
  const explained = useMemo(
    () =>
      explain({
        ranking,
        judge,
        candidates: view.nodes.toSorted((one, other) => one.seq - other.seq).map(({ id }) => id),
        labels,
        flags: Object.fromEntries(view.nodes.map(({ id, flags }) => [id, flags])),
        wantedLabel: view.step.wantedLabel ?? null,
      }),
    [ranking, judge, view, labels],
  );
  return (
    <div className="grid gap-4 text-[13px]">
      {ranking.excluded.length > 0 ? (
        <p>
          Kept from the judge by the gates:{' '}
          {ranking.excluded
            .map(({ nodeId, reason }) => `${numbers.get(nodeId) ?? '?'} (${reason})`)
            .join('; ')}
        </p>
      ) : null}
      {explained.stages.map((stage) => (
        <OneStage key={stage.kind} stage={stage} numbers={numbers} criteria={judge.rubric.criteria} />
      ))}
      <p>{endOf(ranking, numbers)}</p>
      {explained.agrees || ranking.order.length === 0 ? null : (
        <p className="text-sun">
          Worked out again from the replies it is {numbersOf(explained.order, numbers)}: the judge was set
          otherwise then, and what it was set to is no longer known.
        </p>
      )}
    </div>
  );
};

interface OneStageProps {
  stage: Stage;
  numbers: ReadonlyMap<string, number>;
  criteria: JudgeSettings['rubric']['criteria'];
}

const OneStage = ({ stage, numbers, criteria }: OneStageProps) => {
  switch (stage.kind) {
    case 'kemeny':
      return <Kemeny stage={stage} numbers={numbers} />;
    case 'duel':
      return <Duel stage={stage} numbers={numbers} />;
    case 'places':
      return <Places stage={stage} numbers={numbers} />;
    case 'pairs':
      return <Pairs stage={stage} numbers={numbers} />;
    case 'ratings':
      return <Ratings stage={stage} numbers={numbers} criteria={criteria} />;
    case 'weights':
      return <Weights stage={stage} numbers={numbers} criteria={criteria} />;
    case 'label':
      return (
        <p>
          The label “{stage.wanted.trim()}” is short; {stage.having.length} of the candidates have it.{' '}
          {stage.note} Then: {numbersOf(stage.order, numbers)}.
        </p>
      );
  }
};

function endOf(
  { suggestion, noSuggestion, agreement }: Ranking,
  numbers: ReadonlyMap<string, number>,
): string {
  const end = suggestion
    ? `Candidate ${numbers.get(suggestion) ?? '?'} is suggested. ${agreement}`
    : `Nothing is suggested. ${noSuggestion?.message ?? agreement}`;
  return end.trim();
}
