'use client';

import type { FormEvent } from 'react';
import type { ImportPreview as Preview } from '@/lib/contract/importing';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Pill } from '../ui/pill';
import { describeFile, describeRecords } from './words';

interface ImportPreviewProps {
  /** The form's id, for the button that stands outside of it. */
  formId: string;
  preview: Preview;
  title: string;
  titleError: string | null;
  onTitle: (title: string) => void;
  onSubmit: () => void;
}

const focusOnce = (element: HTMLInputElement | null) => element?.focus();

/** What a file holds, and the title it would have. Nothing is written yet. */
export const ImportPreview = ({
  formId,
  preview,
  title,
  titleError,
  onTitle,
  onSubmit,
}: ImportPreviewProps) => {
  const records = describeRecords(preview);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form id={formId} onSubmit={submit} noValidate className="grid gap-4 text-[13px]">
      <div>
        <p role="status" className="font-medium">
          {describeFile(preview)}
        </p>
        {records ? <p className="mt-1 text-dim">{records}</p> : null}
      </div>
      <Field label="Title" error={titleError}>
        <Input
          ref={focusOnce}
          value={title}
          onChange={(event) => onTitle(event.target.value)}
          maxLength={200}
          autoComplete="off"
        />
      </Field>
      {preview.labels.length > 0 ? <Labels labels={preview.labels} /> : null}
      {preview.sample.length > 0 ? <Sample sample={preview.sample} ofItems={preview.items !== null} /> : null}
      {preview.notes.length > 0 ? <Notes notes={preview.notes} /> : null}
    </form>
  );
};

const Labels = ({ labels }: Pick<Preview, 'labels'>) => (
  <section aria-label="Labels">
    <h3 className="mb-1.5 font-medium">Labels</h3>
    <ul className="flex flex-wrap gap-1.5">
      {labels.map(({ text, count }) => (
        <li key={text}>
          <Pill>
            <span className="max-w-48 truncate">{text.trim()}</span>
            <span className="tabular-nums">{count.toLocaleString('en')}</span>
          </Pill>
        </li>
      ))}
    </ul>
  </section>
);

const Sample = ({ sample, ofItems }: Pick<Preview, 'sample'> & { ofItems: boolean }) => {
  const name = ofItems ? 'The first items' : 'How it begins';
  return (
    <section aria-label={name}>
      <h3 className="mb-1.5 font-medium">{name}</h3>
      <ul className="grid gap-2 rounded-xl border border-line bg-bg p-3">
        {sample.map((text, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={place} className="whitespace-pre-wrap break-words font-reading text-sm leading-relaxed">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Notes = ({ notes }: Pick<Preview, 'notes'>) => (
  <section aria-label="To know">
    <h3 className="mb-1 font-medium">To know</h3>
    <ul className="grid list-disc gap-1 pl-5 text-dim">
      {notes.map((note) => (
        <li key={note} className="break-words">
          {note}
        </li>
      ))}
    </ul>
  </section>
);
