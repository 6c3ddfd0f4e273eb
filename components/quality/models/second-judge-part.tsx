import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '@/lib/dataset/row';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { count } from '../quality-words';
import type { ShownItem } from '../shown-item';
import { spread, unansweredBy } from './ask-about';
import { FailedList } from './failed-list';
import { ModelForm } from './model-form';
import { Running, Trouble } from './running';
import type { SecondJudge } from './use-second-judge';

interface SecondJudgePartProps {
  judge: SecondJudge;
  rows: readonly Row[];
  /** Why a model cannot answer these items; null when it can. */
  problem: string | null;
  /** Places that models disagree about. */
  disputed: readonly string[];
  itemAt: (place: string) => ShownItem | null;
  onOpen: (place: string) => void;
  onReview: (places: string[]) => void;
}

const MOST_AT_FIRST = 100;

/** Has a model answer the items, without seeing their labels; what it disagrees with is for a person to review. */
export const SecondJudgePart = ({ judge, rows, problem, disputed, ...deeds }: SecondJudgePartProps) => {
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(MOST_AT_FIRST);
  const { asking, error, failed, ask, cancel } = judge;
  if (problem !== null) return <p className="text-dim text-xs">{problem}</p>;
  const labelled = rows.filter(({ excluded, labelIndex }) => excluded === null && labelIndex >= 0).length;
  return (
    <>
      {error ? (
        <Trouble>
          The model could not be asked: {error} What it answered before is kept; asking again goes on.
        </Trouble>
      ) : null}
      {asking ? (
        <Running label="Asking the second judge" done={asking.done} total={asking.total} onCancel={cancel}>
          {asking.disagree > 0 ? (
            <span>{count(asking.disagree, 'disagreement', 'disagreements')} so far</span>
          ) : null}
        </Running>
      ) : (
        <div className="flex flex-wrap gap-1.5">
          <Popover open={open} onOpenChange={setOpen}>
            <PopoverTrigger asChild>
              <Button size="sm" disabled={labelled === 0}>
                Ask a second judge…
              </Button>
            </PopoverTrigger>
            <PopoverContent aria-label="Ask a second judge" align="start">
              <ModelForm
                hint="It answers each item without seeing the label. What it has answered is not asked again."
                submit="Ask"
                onSubmit={(choice) => {
                  const open = unansweredBy(rows, choice.model).map(({ place }) => place);
                  setOpen(false);
                  ask(choice, spread(open, most));
                }}
              >
                <Field label="Items at most" hint="Spread evenly over those it has not answered yet.">
                  <NumberField
                    value={most}
                    min={1}
                    max={100_000}
                    integer
                    onValueChange={(next) => setMost(next ?? MOST_AT_FIRST)}
                  />
                </Field>
              </ModelForm>
            </PopoverContent>
          </Popover>
          {disputed.length > 0 ? (
            <Button size="sm" onClick={() => deeds.onReview([...disputed])}>
              <ListChecks aria-hidden /> Review {count(disputed.length, 'disagreement', 'disagreements')}
            </Button>
          ) : null}
        </div>
      )}
      <FailedList failed={failed} itemAt={deeds.itemAt} onOpen={deeds.onOpen} />
    </>
  );
};
