'use client';

import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import type { ServerView } from '@/lib/contract/request';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import type { WriterModel } from './use-workshop';

const MOST = 6;

interface WriterFieldsProps {
  servers: readonly ServerView[];
  writers: readonly WriterModel[];
  onWriters: (writers: WriterModel[]) => void;
}

/** Which models are asked; each writes one draft. */
export const WriterFields = ({ servers, writers, onWriters }: WriterFieldsProps) => (
  <fieldset className="grid gap-2">
    <legend className="mb-1.5 font-medium text-[13px]">Models to ask</legend>
    {writers.map((writer, at) => (
      <Writer
        // biome-ignore lint/suspicious/noArrayIndexKey: the same model may be asked twice.
        key={at}
        place={at + 1}
        servers={servers}
        writer={writer}
        onWriter={(next) => onWriters(writers.with(at, next))}
        onRemove={writers.length > 1 ? () => onWriters(writers.toSpliced(at, 1)) : null}
      />
    ))}
    {writers.length < MOST ? (
      <Button
        size="sm"
        variant="quiet"
        className="justify-self-start"
        onClick={() => onWriters([...writers, writers.at(-1) as WriterModel])}
      >
        <Plus aria-hidden />
        Another model
      </Button>
    ) : null}
  </fieldset>
);

interface WriterProps {
  place: number;
  servers: readonly ServerView[];
  writer: WriterModel;
  onWriter: (writer: WriterModel) => void;
  onRemove: (() => void) | null;
}

const Writer = ({ place, servers, writer, onWriter, onRemove }: WriterProps) => {
  const listId = useId();
  const models = servers.find(({ id }) => id === writer.serverId)?.probe?.models ?? [];
  return (
    <div className="grid grid-cols-[1fr_1.2fr_auto] items-center gap-1.5">
      <Select
        aria-label={`Server ${place}`}
        value={writer.serverId}
        options={servers.map(({ id, name }) => ({ value: id, label: name }))}
        onValueChange={(serverId) => onWriter({ serverId, model: serverId === 'practice' ? 'practice' : '' })}
      />
      <Input
        aria-label={`Model ${place}`}
        value={writer.model}
        list={listId}
        placeholder="model name"
        onChange={(event) => onWriter({ ...writer, model: event.target.value })}
      />
      <datalist id={listId}>
        {models.map((model) => (
          <option key={model} value={model} />
        ))}
      </datalist>
      {onRemove ? (
        <IconButton label={`Do not ask model ${place}`} icon={<X aria-hidden />} onClick={onRemove} />
      ) : (
        <span />
      )}
    </div>
  );
};
