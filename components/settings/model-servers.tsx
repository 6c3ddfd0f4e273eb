'use client';

import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ServerView } from '@/lib/contract/request';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { PracticeCard } from './practice-card';
import { Section } from './section';
import { ServerCard } from './server-card';
import { ServerForm } from './server-form';
import { useServers } from './use-servers';

/** What the form is open for: a new server, an existing one, or nothing. */
type Editing = { server: ServerView | null } | null;

export const ModelServers = ({ initial }: { initial: ServerView[] }) => {
  const { servers, put, setReport, remove } = useServers(initial);
  const [editing, setEditing] = useState<Editing>(null);
  const list = useRef<HTMLUListElement>(null);
  const [fresh, setFresh] = useState<string | null>(null);

  const leave = (server: ServerView) => {
    remove(server);
    list.current?.focus();
  };

  const done = (server: ServerView) => {
    if (!editing?.server) setFresh(server.id);
    put(server);
    setEditing(null);
  };

  return (
    <Section
      title="Model servers"
      description="Where candidates are sampled and judged: any server that speaks the OpenAI API."
      action={
        <Button variant="primary" onClick={() => setEditing({ server: null })}>
          <Plus aria-hidden /> Add a server
        </Button>
      }
    >
      <ul ref={list} tabIndex={-1} aria-label="Model servers" className="grid gap-3 outline-none">
        {servers.map((server) =>
          server.kind === 'practice' ? (
            <PracticeCard key={server.id} name={server.name} />
          ) : (
            <ServerCard
              key={server.id}
              server={server}
              testNow={server.id === fresh}
              onReport={(report) => setReport(server.id, report)}
              onEdit={() => setEditing({ server })}
              onRemove={() => leave(server)}
            />
          ),
        )}
      </ul>
      <Dialog
        open={editing !== null}
        onOpenChange={(open) => !open && setEditing(null)}
        title={editing?.server ? `Edit ${editing.server.name}` : 'Add a model server'}
      >
        <ServerForm server={editing?.server ?? null} onDone={done} onCancel={() => setEditing(null)} />
      </Dialog>
    </Section>
  );
};
