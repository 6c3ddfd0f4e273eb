import type { RubricsReply } from '@/lib/contract/teaching';
import type { JudgeMethod } from '@/lib/loom/settings';
import { Field } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { METHOD_WORDS } from '../teaching/words';
import type { RunDraft } from './run-draft';

interface RunFieldsProps {
  draft: RunDraft;
  rubrics: RubricsReply;
  /** Steps decided by people, of which some are ranked; null where it is not asked how many. */
  decided: number | null;
  onChange: (part: Partial<RunDraft>) => void;
}

const METHODS = (Object.keys(METHOD_WORDS) as JudgeMethod[]).map((value) => ({
  value,
  label: METHOD_WORDS[value],
}));

/** How the judge is asked, by which rubric, over how many steps. */
export const RunFields = ({ draft, rubrics, decided, onChange }: RunFieldsProps) => (
  <div className="grid items-start gap-3.5 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))]">
    <Field label="Method" className="min-w-0">
      <Select value={draft.method} options={METHODS} onValueChange={(method) => onChange({ method })} />
    </Field>
    <Field label="Rubric">
      <Select
        value={draft.rubric}
        options={rubrics.versions.map(({ hash, number }) => ({
          value: hash,
          label: `Rubric ${number}${hash === rubrics.hash ? ' (in use)' : ''}`,
        }))}
        onValueChange={(rubric) => onChange({ rubric })}
      />
    </Field>
    <Field label="Rotations">
      <NumberField
        value={draft.rotations}
        min={1}
        max={6}
        integer
        disabled={draft.method === 'pointwise' || draft.method === 'pairwise'}
        onValueChange={(rotations) => rotations && onChange({ rotations })}
      />
    </Field>
    {decided === null ? null : (
      <Field label="Latest decided steps">
        <NumberField
          value={draft.steps}
          min={1}
          max={decided}
          integer
          onValueChange={(steps) => steps && onChange({ steps })}
        />
      </Field>
    )}
  </div>
);
