'use client';

import type { ServerView } from '@/lib/contract/request';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { KEY_STAYS, type ServerDraft } from './server-draft';

interface KeyFieldsProps {
  draft: ServerDraft;
  /** The server that is edited, null for a new one. */
  server: ServerView | null;
  /** Whether the address now leads elsewhere, so that a key must be given again. */
  moved: boolean;
  error?: string;
  onChange: (part: Partial<ServerDraft>) => void;
}

const WAYS = [
  { value: 'none', label: 'None' },
  { value: 'env', label: 'From the environment' },
  { value: 'stored', label: 'Typed in' },
] as const;

export const KeyFields = ({ draft, server, moved, error, onChange }: KeyFieldsProps) => {
  const canKeep = server !== null && server.key.from !== 'none' && !moved;
  const lost = moved && draft.keyFrom === 'keep' ? KEY_STAYS : undefined;
  const problem = error ?? lost;
  const ways = canKeep ? [{ value: 'keep', label: 'Keep as it is' } as const, ...WAYS] : WAYS;
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-1.5 font-medium text-[13px]">Key</legend>
      <Segmented
        label="Where the key comes from"
        value={draft.keyFrom}
        options={ways}
        onValueChange={(keyFrom) => onChange({ keyFrom })}
        className="w-fit"
      />
      {draft.keyFrom === 'env' ? (
        <Field
          label="Environment variable"
          hint="OPENAI_API_KEY, OPENROUTER_API_KEY, or a name that begins with ESPALIER_KEY_. Espalier reads it when it starts."
          error={error}
        >
          <Input
            value={draft.keyVariable}
            onChange={(event) => onChange({ keyVariable: event.target.value })}
            autoComplete="off"
            spellCheck={false}
            className="font-mono text-xs"
          />
        </Field>
      ) : null}
      {draft.keyFrom === 'stored' ? (
        <Field
          label="Key"
          hint="Kept encrypted on this machine and sent only to this address. It is never shown again, but for its last four characters."
          error={error}
        >
          <Input
            type="password"
            value={draft.key}
            onChange={(event) => onChange({ key: event.target.value })}
            autoComplete="new-password"
            spellCheck={false}
            className="font-mono text-xs"
          />
        </Field>
      ) : null}
      {problem && (draft.keyFrom === 'keep' || draft.keyFrom === 'none') ? (
        <p role="alert" className="text-no text-xs">
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
};
