'use client';

import { useEffect, useRef, useState } from 'react';
import type { ProbeReport, ServerView } from '@/lib/contract/request';
import { messageOf } from '@/lib/store/http';
import { toast } from '../ui/toast';
import { removeServer } from './servers-api';

/** The model servers on the page. A removal waits until its "Undo" is gone, and is done at once when the page is left. */
export const useServers = (initial: ServerView[]) => {
  const [servers, setServers] = useState(initial);
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Map<string, () => void>());

  useEffect(() => {
    const removals = waiting.current;
    const removeAll = () => {
      for (const remove of removals.values()) remove();
    };
    window.addEventListener('pagehide', removeAll);
    return () => {
      window.removeEventListener('pagehide', removeAll);
      for (const id of [...removals.keys()]) toast.dismiss(toastOf(id));
    };
  }, []);

  const put = (server: ServerView) =>
    setServers((before) =>
      before.some(({ id }) => id === server.id)
        ? before.map((other) => (other.id === server.id ? server : other))
        : [...before, server],
    );

  const setReport = (id: string, probe: ProbeReport) =>
    setServers((before) => before.map((server) => (server.id === id ? { ...server, probe } : server)));

  const setLeft = (id: string, left: boolean) =>
    setLeaving((before) => {
      const next = new Set(before);
      if (left) next.add(id);
      else next.delete(id);
      return next;
    });

  const remove = (server: ServerView) => {
    const { id, name } = server;
    const removeNow = async (keepalive: boolean) => {
      if (!waiting.current.delete(id)) return;
      try {
        await removeServer(id, { keepalive });
        setServers((before) => before.filter((other) => other.id !== id));
      } catch (failure) {
        toast.error(`“${name}” was not removed`, {
          description: messageOf(failure),
        });
      }
      setLeft(id, false);
    };
    const restore = () => {
      waiting.current.delete(id);
      setLeft(id, false);
    };
    setLeft(id, true);
    waiting.current.set(id, () => void removeNow(true));
    toast(`Removed “${name}”`, {
      id: toastOf(id),
      action: { label: 'Undo', onClick: restore },
      onEnd: () => void removeNow(false),
    });
  };

  return { servers: servers.filter(({ id }) => !leaving.has(id)), put, setReport, remove };
};

const toastOf = (serverId: string) => `remove-${serverId}`;
