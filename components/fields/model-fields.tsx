'use client';

import { useId } from 'react';
import type { ServerView } from '@/lib/contract/request';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Select } from '../ui/select';

interface ModelFieldsProps {
  servers: readonly ServerView[];
  serverId: string;
  model: string;
  /** What the practice model is called in this role. */
  practiceModel: string;
  onChange: (choice: { serverId: string; model: string }) => void;
  error: string | undefined;
}

/** Which model, on which of the model servers. */
export const ModelFields = ({
  servers,
  serverId,
  model,
  practiceModel,
  onChange,
  error,
}: ModelFieldsProps) => {
  const listId = useId();
  const server = servers.find(({ id }) => id === serverId);
  const models = server?.probe?.models ?? [];
  const options = servers.map(({ id, name, baseUrl, kind }) => ({
    value: id,
    label: name,
    hint: kind === 'practice' ? 'Built in; follows no instructions' : (baseUrl ?? undefined),
  }));
  const gone = { value: serverId, label: 'A removed model server', hint: 'Pick another one' };

  const pickServer = (id: string) => {
    const picked = servers.find((one) => one.id === id);
    const offered = picked?.probe?.models ?? [];
    const kept = offered.includes(model) ? model : (offered[0] ?? '');
    onChange({ serverId: id, model: picked?.kind === 'practice' ? practiceModel : kept });
  };

  return (
    <div className="grid items-start gap-3.5 sm:grid-cols-2">
      <Field label="Model server" error={server ? null : 'This model server is no longer there.'}>
        <Select value={serverId} options={server ? options : [gone, ...options]} onValueChange={pickServer} />
      </Field>
      <Field label="Model" error={error} hint={hintOf(server, models.length)}>
        <Input
          value={model}
          readOnly={server?.kind === 'practice'}
          onChange={(event) => onChange({ serverId, model: event.target.value })}
          list={listId}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          className="font-mono text-xs read-only:bg-bg"
        />
      </Field>
      <datalist id={listId}>
        {models.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
};

const hintOf = (server: ServerView | undefined, models: number): string | null => {
  if (!server || server.kind === 'practice') return null;
  if (models > 0) return `It lists ${models} ${models === 1 ? 'model' : 'models'}; others may be typed in.`;
  return 'As the server calls it. “Test connection” in the settings lists what it has.';
};
