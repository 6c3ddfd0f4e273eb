'use client';

import { useCallback } from 'react';
import { TabPage } from '../teaching/panel';
import { fetchRubrics } from '../teaching/teaching-api';
import { useLoaded } from '../teaching/use-loaded';
import { Waiting } from '../teaching/waiting';
import { OverridesPanel } from './overrides-panel';
import { RubricEditor } from './rubric-editor';
import { TryPanel } from './try-panel';
import { useRubricDraft } from './use-rubric-draft';
import { VersionsPanel } from './versions-panel';

/** What the judge is told: edited, tried on past steps before it is saved, and kept in versions. */
export const RubricTab = ({ loomId }: { loomId: string }) => {
  const rubrics = useLoaded(useCallback((signal) => fetchRubrics(loomId, signal), [loomId]));
  const { value, error, reload } = rubrics;
  const draft = useRubricDraft(loomId, value?.judge.rubric ?? null);
  if (!value || !draft.rubric) return <Waiting what="Reading the rubrics" error={error} onRetry={reload} />;
  return (
    <TabPage className="items-start lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
      <RubricEditor loomId={loomId} rubrics={value} draft={draft} rubric={draft.rubric} onSaved={reload} />
      <div className="grid gap-5">
        <TryPanel loomId={loomId} rubrics={value} rubric={draft.rubric} ready={draft.problems === null} />
        <VersionsPanel rubrics={value} rubric={draft.rubric} onRestore={draft.edit} />
        <OverridesPanel loomId={loomId} judge={value.judge} onChanged={reload} />
      </div>
    </TabPage>
  );
};
