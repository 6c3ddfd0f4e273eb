'use client';

import { nanoid } from 'nanoid';
import { type FormEvent, useState } from 'react';
import type { ServerView } from '@/lib/contract/request';
import { ApiError, messageOf } from '@/lib/store/http';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { KeyFields } from './key-fields';
import { PRESETS } from './presets';
import {
  type DraftErrors,
  draftOf,
  movesOrigin,
  newDraft,
  type Parsed,
  parseNew,
  parsePatch,
  type ServerDraft,
  withKind,
} from './server-draft';
import { createServer, patchServer } from './servers-api';

const KINDS = PRESETS.map(({ kind, name, baseUrl }) => ({
  value: kind,
  label: name,
  hint: baseUrl || 'Any server that speaks the OpenAI API',
}));

interface ServerFormProps {
  /** Null adds a new one. */
  server: ServerView | null;
  onDone: (server: ServerView) => void;
  onCancel: () => void;
}

export const ServerForm = ({ server, onDone, onCancel }: ServerFormProps) => {
  const [id] = useState(() => nanoid());
  const [draft, setDraft] = useState<ServerDraft>(() => (server ? draftOf(server) : newDraft('openai')));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const moved = server !== null && movesOrigin(draft, server);
  const change = (part: Partial<ServerDraft>) => setDraft((before) => ({ ...before, ...part }));

  const check = <T,>(parsed: Parsed<T>): T | null => {
    setErrors(parsed.ok ? {} : parsed.errors);
    return parsed.ok ? parsed.value : null;
  };

  const save = async (): Promise<ServerView | null> => {
    if (server) {
      const patch = check(parsePatch(draft, server));
      return patch && patchServer(server.id, patch);
    }
    const input = check(parseNew(draft, id));
    return input && createServer(input);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    setBusy(true);
    try {
      const saved = await save();
      if (saved) return onDone(saved);
    } catch (cause) {
      const message = messageOf(cause);
      if (cause instanceof ApiError && cause.code === 'key_needed') setErrors({ key: message });
      else setFailure(message);
    }
    setBusy(false);
  };

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Field label="Kind" hint="Fills in the usual address, and tells Espalier what to expect.">
        <Select
          value={draft.kind}
          options={KINDS}
          onValueChange={(kind) => setDraft(withKind(draft, kind))}
        />
      </Field>
      <Field label="Name" error={errors.name}>
        <Input
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
          maxLength={80}
          autoComplete="off"
        />
      </Field>
      <Field label="Base URL" hint="As the OpenAI SDK takes it: usually ends in /v1." error={errors.baseUrl}>
        <Input
          type="url"
          value={draft.baseUrl}
          onChange={(event) => change({ baseUrl: event.target.value })}
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          className="font-mono text-xs"
        />
      </Field>
      <KeyFields draft={draft} server={server} moved={moved} error={errors.key} onChange={change} />
      {failure ? <ErrorState title="Not saved">{failure}</ErrorState> : null}
      <div className="flex justify-end gap-2 pt-1">
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" busy={busy}>
          {server ? 'Save' : 'Add and test'}
        </Button>
      </div>
    </form>
  );
};
