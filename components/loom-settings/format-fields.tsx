'use client';

import type { ItemFormat, LabelSays } from '@/lib/loom/item-format';
import type { Errors } from '../fields/plain-issue';
import { Field } from '../ui/field';
import { Select, type SelectOption } from '../ui/select';
import { EscapedInput } from './escaped-input';

const SAYS: SelectOption<LabelSays>[] = [
  { value: 'true-answer', label: 'the true answer' },
  { value: 'tempting-but-wrong', label: 'the tempting, wrong answer', hint: 'Exports turn it round' },
  { value: 'behaviour-matching', label: 'the answer that shows the behaviour' },
  { value: 'other', label: 'something else' },
];

interface FormatFieldsProps {
  format: ItemFormat;
  onChange: (format: ItemFormat) => void;
  errors: Errors;
}

/** The marks around question and answer. */
export const FormatFields = ({ format, onChange, errors }: FormatFieldsProps) => {
  const mark = (name: 'prefix' | 'answerPrefix' | 'separator') => ({
    value: format[name],
    onValueChange: (text: string) => onChange({ ...format, [name]: text }),
  });
  return (
    <div className="grid items-start gap-3.5 sm:grid-cols-2">
      <Field label="Before the question" error={errors.get('format.prefix')}>
        <EscapedInput {...mark('prefix')} />
      </Field>
      <Field label="Before the answer" error={errors.get('format.answerPrefix')}>
        <EscapedInput {...mark('answerPrefix')} />
      </Field>
      <Field
        label="Between items"
        hint="Type a line end as \n. Spaces count."
        error={errors.get('format.separator')}
      >
        <EscapedInput {...mark('separator')} />
      </Field>
      <Field label="The label of an item gives">
        <Select
          value={format.labelSays}
          options={SAYS}
          onValueChange={(labelSays) => onChange({ ...format, labelSays })}
        />
      </Field>
    </div>
  );
};
