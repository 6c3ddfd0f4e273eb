import { ChevronDown } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import type { ServerView } from '@/lib/contract/request';
import { fetchServers } from '@/lib/store/embeddings-api';
import { messageOf } from '@/lib/store/http';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover';
import { Select } from '../ui/select';
import type { Embeddings } from './use-embeddings';

interface MethodButtonProps {
  embeddings: Embeddings;
  items: number;
}

/** How texts become numbers: built in, or by a model's embeddings. */
export const MethodButton = ({ embeddings, items }: MethodButtonProps) => {
  const [open, setOpen] = useState(false);
  const { choice, choose } = embeddings;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" className="max-w-72">
          <span className="truncate">
            {choice ? `Embeddings: ${choice.model}` : 'TF-IDF + random projection'}
          </span>
          <ChevronDown aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="How texts are compared" align="start" className="grid gap-3">
        <p className="text-dim">
          The map puts texts of like content near each other. Built in: which words they share (TF-IDF +
          random projection). A model’s embeddings also see meaning.
        </p>
        {choice ? (
          <Button size="sm" onClick={() => choose(null)}>
            Use the built-in way
          </Button>
        ) : null}
        <ModelForm items={items} embeddings={embeddings} onDone={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
};

interface ModelFormProps extends MethodButtonProps {
  onDone: () => void;
}

const likelyModel = (server: ServerView | undefined): string => {
  const models = server?.probe?.models ?? [];
  return models.find((model) => /embed|bge|e5-|gte-|minilm/i.test(model)) ?? '';
};

const ModelForm = ({ embeddings, items, onDone }: ModelFormProps) => {
  const [servers, setServers] = useState<ServerView[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [serverId, setServerId] = useState(embeddings.choice?.serverId ?? '');
  const [model, setModel] = useState(embeddings.choice?.model ?? '');

  useEffect(() => {
    const controller = new AbortController();
    fetchServers(controller.signal).then(setServers, (failure: unknown) => {
      if (!controller.signal.aborted) setError(messageOf(failure));
    });
    return () => controller.abort();
  }, []);

  const server = servers?.find(({ id }) => id === serverId) ?? servers?.[0];
  const chosen = model || likelyModel(server);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!server || chosen.trim() === '') return;
    embeddings.choose({ serverId: server.id, server: server.name, model: chosen.trim() });
    onDone();
  };
  if (error)
    return (
      <p role="alert" className="text-no">
        {error}
      </p>
    );
  if (servers?.length === 0)
    return <p className="text-dim">There is no model server yet. Add one in the settings.</p>;
  return (
    <form onSubmit={submit} className="grid gap-3 border-line border-t pt-3">
      <Field label="Server">
        <Select
          value={server?.id ?? ''}
          placeholder="Reading the servers…"
          disabled={!servers}
          options={(servers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onValueChange={(id) => {
            setServerId(id);
            setModel('');
          }}
        />
      </Field>
      <Field label="Model" hint="One that makes embeddings, by its full name.">
        <Input value={chosen} maxLength={200} onChange={(event) => setModel(event.target.value)} />
      </Field>
      <Button type="submit" size="sm" variant="primary" disabled={!server || chosen.trim() === ''}>
        Embed {items === 1 ? '1 item' : `${items.toLocaleString('en')} items`}
      </Button>
    </form>
  );
};
