'use client';

import { PencilLine, Server, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import type { ProbeReport, ServerView } from '@/lib/contract/request';
import { IconButton } from '../ui/icon-button';
import { Pill } from '../ui/pill';
import { CapabilityList } from './capability-list';
import { KeyLine } from './key-line';
import { presetOf } from './presets';
import { ProbeBar } from './probe-bar';
import { useProbe } from './use-probe';

interface ServerCardProps {
  server: ServerView;
  /** Test it as soon as it shows. */
  testNow: boolean;
  onReport: (report: ProbeReport) => void;
  onEdit: () => void;
  onRemove: () => void;
}

export const ServerCard = ({ server, testNow, onReport, onEdit, onRemove }: ServerCardProps) => {
  const { state, start, stop } = useProbe(server.id, onReport);
  useEffect(() => {
    if (testNow) void start(null);
  }, [testNow, start]);

  const kind = server.kind === 'other' ? 'OpenAI-compatible' : presetOf(server.kind).name;
  return (
    <li className="rounded-2xl border border-line bg-panel p-5">
      <div className="flex items-start gap-2.5">
        <Server aria-hidden className="mt-0.5 size-4.5 shrink-0 text-dim" />
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-2.5">
            <h3 className="break-words font-semibold">{server.name}</h3>
            {kind === server.name ? null : <Pill>{kind}</Pill>}
          </div>
          <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-[13px] text-dim">
            <span className="break-all font-mono text-xs leading-5">{server.baseUrl}</span>
            <KeyLine value={server.key} />
          </p>
        </div>
        <div className="-mt-1 -mr-1.5 flex">
          <IconButton label={`Edit ${server.name}`} icon={<PencilLine aria-hidden />} onClick={onEdit} />
          <IconButton label={`Remove ${server.name}`} icon={<Trash2 aria-hidden />} onClick={onRemove} />
        </div>
      </div>
      <ProbeBar server={server} state={state} onStart={start} onStop={stop} />
      {server.probe ? <CapabilityList report={server.probe} /> : null}
    </li>
  );
};
