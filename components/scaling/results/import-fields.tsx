'use client';

import { useId } from 'react';
import type { LabelSays } from '@/lib/loom/item-format';
import { Field } from '../../ui/field';
import { FieldError } from '../../ui/field-error';
import { Input } from '../../ui/input';
import { Select, type SelectOption } from '../../ui/select';
import { taskOf } from './import-draft';
import type { useResultsImport } from './use-results-import';

type Form = ReturnType<typeof useResultsImport>;

const SAYS: readonly SelectOption<LabelSays | 'unknown'>[] = [
  { value: 'unknown', label: 'not known', hint: 'Verdicts then give no direction' },
  { value: 'true-answer', label: 'the true answer' },
  { value: 'tempting-but-wrong', label: 'the tempting, wrong answer' },
  { value: 'behaviour-matching', label: 'the answer that shows the behaviour' },
  { value: 'other', label: 'something else' },
];

/** What is said of all files together, and whether their rows are the dataset’s items. */
export const ImportFields = ({ form }: { form: Form }) => {
  const { draft, problems, failure, held, change } = form;
  const at = (place: string): string | undefined =>
    failure?.place === place
      ? failure.message
      : held.state === 'failed' && held.place === place
        ? held.message
        : undefined;
  return (
    <div className="grid gap-4">
      <div className="grid items-start gap-3.5 sm:grid-cols-[minmax(0,1fr)_9rem_16rem]">
        <Field label="Title of the run" error={at('title') ?? problems.get('title')}>
          <Input
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
            maxLength={200}
            autoComplete="off"
          />
        </Field>
        {taskOf(draft.files) === 'classification' ? (
          <Field label="Labels of an item" error={at('classes') ?? problems.get('classes')}>
            <Input
              inputMode="numeric"
              value={draft.classes}
              onChange={(event) => change({ classes: event.target.value })}
              maxLength={2}
              autoComplete="off"
              className="tabular-nums"
            />
          </Field>
        ) : (
          <span />
        )}
        <Field label="The label of an item gives" error={at('labelSays')}>
          <Select
            value={draft.labelSays ?? 'unknown'}
            options={SAYS}
            onValueChange={(says) => change({ labelSays: says === 'unknown' ? null : says })}
          />
        </Field>
      </div>
      <Joining form={form} refused={at('join')} />
    </div>
  );
};

/** What the server says the files hold, and whether their rows can be taken for the dataset’s items. */
const Joining = ({ form, refused }: { form: Form; refused: string | undefined }) => {
  const id = useId();
  const { draft, held, reply, joins, change } = form;
  const why = whyOf(form);
  return (
    <section
      aria-label="With the dataset"
      className="rounded-xl border border-line bg-bg px-4 py-3 text-[13px]"
    >
      <p role="status" className="text-dim">
        {held.state === 'asking' ? 'Holding the rows against the dataset' : null}
        {reply ? `${reply.rows.toLocaleString('en')} rows in ${filesWords(draft.files.length)}.` : null}
      </p>
      <div className="mt-2 flex gap-2">
        <input
          id={id}
          type="checkbox"
          checked={joins}
          disabled={!reply?.joinable}
          onChange={(event) => change({ join: event.target.checked })}
          aria-describedby={`${id}-why`}
          className="mt-0.5 size-3.5 accent-leaf"
        />
        <div>
          <label htmlFor={id} className="font-medium">
            The rows are the items of this dataset, in its order
          </label>
          <p id={`${id}-why`} className="text-dim text-xs">
            {why}
          </p>
          <FieldError>{refused}</FieldError>
        </div>
      </div>
      {held.state === 'failed' && held.place === null ? (
        <div className="mt-2">
          <FieldError>{held.message}</FieldError>
        </div>
      ) : null}
    </section>
  );
};

const filesWords = (files: number): string => (files === 1 ? 'one file' : `each of ${files} files`);

function whyOf({ held, reply }: Form): string {
  if (reply) return reply.joinable ? reply.why : `They cannot be joined. ${reply.why}`;
  if (held.state === 'asking') return 'Being looked at.';
  return 'Known once the files above are right.';
}
