'use client';

import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react';
import type { Row } from '@/lib/dataset/row';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Kbd } from '../../ui/kbd';
import { Select } from '../../ui/select';
import { Textarea } from '../../ui/textarea';
import { useActs } from '../acts/item-acts-context';

const LONGEST = 20_000;

interface EditFieldsProps {
  row: Row;
  onDone: () => void;
}

/** Question and label to change in place. What was typed is kept until it is saved or cancelled. */
export const EditFields = ({ row, onDone }: EditFieldsProps) => {
  const acts = useActs();
  const labels = useDataset((state) => state.view.format?.labels ?? []);
  const [draft, setDraft] = useState(() => acts.drafts.get(row.place) ?? contentOf(row));
  const [saving, setSaving] = useState(false);
  const error = wrongWith(draft.question);

  useEffect(() => {
    if (same(draft, row)) acts.drafts.delete(row.place);
    else acts.drafts.set(row.place, draft);
  }, [draft, row, acts.drafts]);

  const finish = () => {
    acts.drafts.delete(row.place);
    onDone();
  };
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    if (error || saving) return;
    if (same(draft, row)) return finish();
    setSaving(true);
    const backToPath = row.edited !== null && same(draft, row.edited);
    const done = backToPath ? await acts.takeBackEdit(row) : await acts.edit(row, draft);
    setSaving(false);
    if (done) finish();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape' && !event.defaultPrevented) finish();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form onSubmit={save} onKeyDown={onKeyDown} className="grid gap-3">
      <Field label="Question" error={error}>
        <Textarea
          autoFocus
          value={draft.question}
          onFocus={(event) =>
            event.currentTarget.setSelectionRange(draft.question.length, draft.question.length)
          }
          onChange={(event) => setDraft({ ...draft, question: event.target.value })}
          className="max-h-[50vh] font-reading text-[15px]"
        />
      </Field>
      <Field label="Label" hint="Kept as an edit over the node: the tree stays as it is.">
        {labels.length > 0 ? (
          <Select
            value={draft.label}
            options={labels.map(({ text, meaning }) => ({ value: text, label: text.trim(), hint: meaning }))}
            onValueChange={(label) => setDraft({ ...draft, label })}
          />
        ) : (
          <Input
            value={draft.label}
            maxLength={200}
            onChange={(event) => setDraft({ ...draft, label: event.target.value })}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={finish}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
        <Button type="submit" variant="primary" busy={saving} disabled={error !== null}>
          Save <Kbd className="border-bg/40 bg-transparent text-bg">Ctrl Enter</Kbd>
        </Button>
      </div>
    </form>
  );
};

type Content = Pick<Row, 'question' | 'label'>;
const contentOf = ({ question, label }: Content): Content => ({ question, label });
const same = (one: Content, other: Content): boolean =>
  one.question === other.question && one.label === other.label;

const wrongWith = (question: string): string | null => {
  if (question.trim() === '') return 'A question needs words. To take the item out, exclude it.';
  if (question.length > LONGEST) return `Too long: ${LONGEST.toLocaleString('en')} characters at most.`;
  return null;
};
