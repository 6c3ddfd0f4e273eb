'use client';

import type { ServerView } from '@/lib/contract/request';
import { cn } from '../../ui/cn';
import { Select } from '../../ui/select';

interface ServerChoiceProps {
  label: string;
  servers: readonly ServerView[];
  /** Those that the models are on by now. */
  chosen: readonly (string | null)[];
  onChange: (serverId: string) => void;
  className?: string;
}

/** Where one model, or a whole family, is served. */
export const ServerChoice = ({ label, servers, chosen, onChange, className }: ServerChoiceProps) => {
  const [first] = chosen;
  const same = chosen.every((one) => one === first);
  const value = same ? (first ?? '') : '';
  const options = servers
    .filter(({ id, kind }) => kind !== 'practice' || chosen.includes(id))
    .map(({ id, name, baseUrl, kind }) => ({
      value: id,
      label: name,
      hint: kind === 'practice' ? 'Built in' : (baseUrl ?? undefined),
    }));
  const gone =
    value !== '' && !options.some((one) => one.value === value)
      ? [{ value, label: 'A removed model server', hint: 'Pick another one' }]
      : [];
  return (
    <Select
      aria-label={label}
      value={value}
      options={[...gone, ...options]}
      placeholder={same ? 'no server' : 'several servers'}
      onValueChange={onChange}
      disabled={options.length === 0}
      className={cn('h-7 w-40 px-2 text-xs', value === '' && same && 'text-no', className)}
    />
  );
};
