'use client';

import { useRef } from 'react';
import { templateProblem } from '@/lib/dataset/controls/fill-template';
import { PAIR_TEMPLATES, type PairTemplates } from '@/lib/dataset/controls/make-pair';
import { SLOTS } from '@/lib/dataset/controls/slots';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { Textarea } from '../../ui/textarea';

interface TemplateFieldsProps {
  templates: PairTemplates;
  onChange: (templates: PairTemplates) => void;
}

const OWN = 'own';
/** What is kept of a template with the pair may have 4,000 characters, both together and escaped. */
const LONGEST = 900;

/** Ready-made templates, and the two texts to change as one likes; slots go in where the caret was. */
export const TemplateFields = ({ templates, onChange }: TemplateFieldsProps) => {
  const last = useRef<{ part: keyof PairTemplates; field: HTMLTextAreaElement } | null>(null);
  const ready = PAIR_TEMPLATES.findIndex(
    (one) => one.templates.control === templates.control && one.templates.biased === templates.biased,
  );
  const insert = (slot: string) => {
    const { part, field } = last.current ?? {};
    if (!part || !field) return onChange({ ...templates, control: `${templates.control}{${slot}}` });
    const { selectionStart: from, selectionEnd: to, value } = field;
    onChange({
      ...templates,
      [part]: `${value.slice(0, from)}{${slot}}${value.slice(to)}`.slice(0, LONGEST),
    });
    field.focus();
  };
  const field = (part: keyof PairTemplates, label: string) => (
    <Field label={label} error={templateProblem(templates[part])}>
      <Textarea
        maxLength={LONGEST}
        value={templates[part]}
        onFocus={(event) => {
          last.current = { part, field: event.currentTarget };
        }}
        onChange={(event) => onChange({ ...templates, [part]: event.target.value })}
        className="min-h-16 font-mono text-xs"
      />
    </Field>
  );
  return (
    <div className="grid gap-3">
      <Select
        aria-label="Ready-made templates"
        value={ready < 0 ? OWN : String(ready)}
        options={[
          ...PAIR_TEMPLATES.map(({ name }, at) => ({ value: String(at), label: name })),
          { value: OWN, label: 'Your own', disabled: ready >= 0 },
        ]}
        onValueChange={(at) => {
          const chosen = PAIR_TEMPLATES[Number(at)];
          if (chosen) onChange(chosen.templates);
        }}
        className="max-w-96"
      />
      <div className="grid gap-3 xl:grid-cols-2">
        {field('biased', 'Template of the biased prompt')}
        {field('control', 'Template of the control prompt')}
      </div>
      <details className="text-[13px]">
        <summary className="w-fit cursor-pointer rounded text-dim hover:text-ink">Slots</summary>
        <dl className="mt-2 grid grid-cols-[max-content_1fr] items-baseline gap-x-4 gap-y-1">
          {Object.entries(SLOTS).map(([slot, says]) => (
            <div key={slot} className="contents">
              <dt>
                <button
                  type="button"
                  aria-label={`Put {${slot}} in`}
                  onClick={() => insert(slot)}
                  className="rounded border border-line bg-bg px-1.5 py-0.5 font-mono text-xs hover:border-edge"
                >
                  {`{${slot}}`}
                </button>
              </dt>
              <dd className="text-dim">{says}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
};
