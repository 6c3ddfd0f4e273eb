'use client';

import { KeySheet, useKeySheet } from '../ui/key-sheet';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../ui/tabs';
import { AuditTab } from './audit/audit-tab';
import { CompareTab } from './compare/compare-tab';
import { LearnedTab } from './learned/learned-tab';
import { RubricTab } from './rubric/rubric-tab';
import type { Arrival, TabId } from './screen/arrival';
import { JudgingHeader } from './screen/judging-header';
import { KEY_SHEET } from './screen/keys';
import { usePlace } from './screen/use-place';
import type { JudgedLoom } from './step-view/step-facts';
import { StepsTab } from './steps/steps-tab';
import { useStepView } from './steps/use-step-table';

const CONTENT = 'flex min-h-0 flex-1 focus-visible:-outline-offset-2';

interface JudgingScreenProps {
  loom: JudgedLoom;
  arrival: Arrival;
}

/** The judge as a measuring instrument: every step it ranked, how far it can be trusted, and how it is taught. */
export const JudgingScreen = ({ loom, arrival }: JudgingScreenProps) => {
  const place = usePlace(arrival);
  const keys = useKeySheet();
  const steps = useStepView();
  return (
    <div className="flex h-dvh flex-col">
      <JudgingHeader loomId={loom.id} title={loom.title} onKeys={() => keys.setOpen(true)} />
      <main id="main" className="flex min-h-0 flex-1 flex-col">
        <Tabs
          value={place.tab}
          onValueChange={(next) => place.setTab(next as TabId)}
          className="flex min-h-0 flex-1 flex-col"
        >
          <TabsList aria-label="Views of the judging" className="bg-panel px-3">
            <TabsTrigger value="steps">Steps</TabsTrigger>
            <TabsTrigger value="audit">Audit</TabsTrigger>
            <TabsTrigger value="compare">Compare</TabsTrigger>
            <TabsTrigger value="rubric">Rubric</TabsTrigger>
            <TabsTrigger value="learned">Learned weights</TabsTrigger>
          </TabsList>
          <TabsContent value="steps" tabIndex={-1} className={CONTENT}>
            <StepsTab
              loom={loom}
              view={steps}
              step={place.step}
              onOpen={place.openStep}
              onClose={place.closeStep}
            />
          </TabsContent>
          <TabsContent value="audit" tabIndex={-1} className={CONTENT}>
            <AuditTab loomId={loom.id} />
          </TabsContent>
          <TabsContent value="compare" tabIndex={-1} className={CONTENT}>
            <CompareTab loomId={loom.id} />
          </TabsContent>
          <TabsContent value="rubric" tabIndex={-1} className={CONTENT}>
            <RubricTab loomId={loom.id} />
          </TabsContent>
          <TabsContent value="learned" tabIndex={-1} className={CONTENT}>
            <LearnedTab loomId={loom.id} />
          </TabsContent>
        </Tabs>
      </main>
      <KeySheet {...keys} groups={KEY_SHEET} />
    </div>
  );
};
