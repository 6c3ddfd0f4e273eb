'use client';

import { nanoid } from 'nanoid';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useState } from 'react';
import { titleSchema } from '@/lib/contract/request';
import { messageOf } from '@/lib/store/http';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Kbd } from '../ui/kbd';
import { createLoom } from './looms-api';
import { TemplateCards } from './template-cards';
import { freeTitle, type Template, templateName } from './templates';

interface CreateLoomFormProps {
  takenTitles: readonly string[];
  /** Stands before the button that creates. */
  secondary?: ReactNode;
  /** Where the form is what the page is for, so that Enter works at once. A window focuses its first field itself. */
  autoFocus?: boolean;
}

/** Title and template of a new loom; Enter creates it and opens it. */
export const CreateLoomForm = ({ takenTitles, secondary, autoFocus }: CreateLoomFormProps) => {
  const router = useRouter();
  const [id] = useState(() => nanoid());
  const [template, setTemplate] = useState<Template>('tempting-but-wrong');
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const title = typedTitle ?? freeTitle(templateName(template), takenTitles);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const parsed = titleSchema.safeParse(title);
    if (!parsed.success) return setError('Give the loom a title of 1 to 200 characters.');
    setBusy(true);
    setError(null);
    try {
      router.push(`/looms/${await createLoom({ id, title: parsed.data, template })}`);
    } catch (failure) {
      setError(messageOf(failure));
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <Field label="Title" error={error}>
        <Input
          autoFocus={autoFocus}
          value={title}
          onChange={(event) => setTypedTitle(event.target.value)}
          onFocus={(event) => event.target.select()}
          maxLength={200}
          autoComplete="off"
        />
      </Field>
      <TemplateCards value={template} onChange={setTemplate} />
      <div className="flex items-center justify-end gap-2">
        {secondary}
        <Button type="submit" variant="primary" busy={busy}>
          Create loom <Kbd className="border-bg/40 bg-transparent text-bg">Enter</Kbd>
        </Button>
      </div>
    </form>
  );
};
