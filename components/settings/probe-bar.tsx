'use client';

import { Plug, Square } from 'lucide-react';
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { ServerView } from '@/lib/contract/request';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { Input } from '../ui/input';
import { ProgressBar } from '../ui/progress-bar';
import type { ProbeState } from './use-probe';

interface ProbeBarProps {
  server: ServerView;
  state: ProbeState;
  onStart: (model: string | null) => void;
  onStop: () => void;
}

/** "Test connection", with the model to test, what is going on, and what went wrong. */
export const ProbeBar = ({ server, state, onStart, onStop }: ProbeBarProps) => {
  const [model, setModel] = useState(server.probe?.model ?? '');
  const listId = useId();
  const running = state.is === 'running';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onStart(model.trim() || null);
  };

  return (
    <>
      <form onSubmit={submit} className="mt-4 flex flex-wrap items-center gap-2">
        <Input
          aria-label={`Model of ${server.name} to test`}
          placeholder="The first model it lists"
          list={listId}
          value={model}
          onChange={(event) => setModel(event.target.value)}
          maxLength={200}
          autoComplete="off"
          className="w-64 font-mono text-xs"
        />
        <datalist id={listId}>
          {server.probe?.models.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {running ? (
          <Button onClick={onStop}>
            <Square aria-hidden /> Stop
          </Button>
        ) : (
          <Button type="submit">
            <Plug aria-hidden /> Test connection
          </Button>
        )}
        {running ? <Waiting since={state.since} /> : null}
      </form>
      {state.is === 'failed' ? (
        <ErrorState title={`${server.name} could not be tested`} className="mt-3">
          {state.message}
        </ErrorState>
      ) : null}
    </>
  );
};

const Waiting = ({ since }: { since: number }) => {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="flex items-center gap-2.5 text-[13px] text-dim">
      <ProgressBar label="Testing the connection" value={null} max={1} />
      <span role="status">Asking it what it can do…</span>
      <span className="tabular-nums">{Math.round((now - since) / 1000)} s</span>
    </span>
  );
};
