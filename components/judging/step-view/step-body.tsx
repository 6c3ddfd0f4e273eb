'use client';

import { useState } from 'react';
import type { RubricsReply } from '@/lib/contract/teaching';
import { Select } from '../../ui/select';
import { TimeAgo } from '../../ui/time-ago';
import { counted } from '../teaching/words';
import { duration, judgeName, METHOD_WORDS } from '../words';
import { Act } from './act';
import { CallList } from './call-list';
import { Candidates } from './candidates';
import { Explained } from './explained/explained';
import { Part } from './part';
import { type JudgedLoom, judgeThen, rubricThen, type StepFacts } from './step-facts';
import { OtherJudges } from './trials/other-judges';

interface StepBodyProps {
  facts: StepFacts;
  loom: JudgedLoom;
  rubrics: RubricsReply | null;
}

/** A step's choice, candidates, rankings and second looks. */
export const StepBody = ({ facts, loom, rubrics }: StepBodyProps) => {
  const { rankings, step } = facts.view;
  const [picked, setPicked] = useState<string | null>(null);
  const ranking = rankings.find(({ id }) => id === picked) ?? facts.ranking;
  const judge = ranking && judgeThen(step, ranking, rubrics);
  return (
    <>
      <Act facts={facts} />
      <Part
        title="Candidates"
        hint={
          facts.hidden
            ? 'In order of arrival.'
            : 'Numbered by the ranking that was decided by, then by arrival.'
        }
      >
        <Candidates facts={facts} ranking={ranking} criteria={judge?.rubric.criteria ?? []} />
      </Part>
      {ranking && judge ? (
        <>
          <Part title="How the order came about">
            {rankings.length > 1 ? (
              <Select
                aria-label="Ranking"
                className="mb-3 max-w-96"
                value={ranking.id}
                options={rankings.map((one, at) => ({
                  value: one.id,
                  label: `Ranking ${at + 1} of ${rankings.length}: ${judgeName(one.judge)}`,
                }))}
                onValueChange={setPicked}
              />
            ) : null}
            <p className="mb-3 text-[13px] text-dim">
              {judgeName(ranking.judge)} by {rubricThen(ranking, rubrics)}: {METHOD_WORDS[ranking.method]}.{' '}
              {counted(ranking.tokensIn + ranking.tokensOut, 'token')}, {duration(ranking.ms)},{' '}
              <TimeAgo at={ranking.createdAt} />.
            </p>
            <Explained ranking={ranking} judge={judge} facts={facts} />
          </Part>
          <Part title="What the judge saw and said" hint="Word for word, in the order asked.">
            <CallList calls={ranking.calls} numbers={facts.numbers} criteria={judge.rubric.criteria} />
          </Part>
        </>
      ) : null}
      {facts.hidden ? (
        <p className="text-[13px] text-dim">
          A blind step that waits for its choice: what judges say of it is shown once one is chosen.
        </p>
      ) : (
        <OtherJudges facts={facts} loom={loom} rubrics={rubrics} />
      )}
    </>
  );
};
