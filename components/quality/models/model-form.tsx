import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { ServerView } from '@/lib/contract/request';
import { fetchServers } from '@/lib/store/embeddings-api';
import { messageOf } from '@/lib/store/http';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';

export interface ModelChoice {
  serverId: string;
  model: string;
}

interface ModelFormProps {
  hint: string;
  /** Begins with a model whose name fits, where the server told its models. */
  likely?: RegExp;
  submit: string;
  disabled?: boolean;
  /** More fields. */
  children?: ReactNode;
  onSubmit: (choice: ModelChoice) => void;
}

/** Which server, which model. */
export const ModelForm = ({ hint, likely, submit, disabled, children, onSubmit }: ModelFormProps) => {
  const [servers, setServers] = useState<ServerView[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [serverId, setServerId] = useState('');
  const [model, setModel] = useState<string | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    fetchServers(controller.signal).then(setServers, (failure: unknown) => {
      if (!controller.signal.aborted) setError(messageOf(failure));
    });
    return () => controller.abort();
  }, []);

  if (error)
    return (
      <p role="alert" className="text-no">
        {error}
      </p>
    );
  if (servers?.length === 0)
    return <p className="text-dim">There is no model server yet. Add one in the settings.</p>;
  const server = servers?.find(({ id }) => id === serverId) ?? servers?.[0];
  const models = server?.probe?.models ?? [];
  const guess = likely ? models.find((one) => likely.test(one)) : models[0];
  const chosen = (model ?? guess ?? '').trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (server && chosen !== '') onSubmit({ serverId: server.id, model: chosen });
  };
  return (
    <form onSubmit={send} className="grid gap-3">
      <Field label="Server">
        <Select
          value={server?.id ?? ''}
          placeholder="Reading the servers…"
          disabled={!servers}
          options={(servers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onValueChange={(id) => {
            setServerId(id);
            setModel(null);
          }}
        />
      </Field>
      <Field label="Model" hint={hint}>
        <Input
          value={model ?? guess ?? ''}
          maxLength={200}
          onChange={(event) => setModel(event.target.value)}
        />
      </Field>
      {children}
      <Button type="submit" size="sm" variant="primary" disabled={disabled || !server || chosen === ''}>
        {submit}
      </Button>
    </form>
  );
};
