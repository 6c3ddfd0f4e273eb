import { useCallback, useMemo, useRef, useState } from 'react';
import type { CardInfo } from '@/components/canvas/canvas-types';
import { KeyedTexts } from '@/lib/loom/keyed-texts';
import { appendNode, setFlags } from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';
import { idAt, madeUpText, madeUpTree } from './made-up-tree';

const PIECE_MS = 40;
const NONE_LIVE: ReadonlySet<string> = new Set();

const infoOf = (id: string): CardInfo => {
  const index = Number(id.slice(5));
  return {
    place: String(index),
    label: index % 3 ? ' Yes' : ' No',
    labelIndex: index % 3 ? 0 : 1,
    score: index % 5 ? 3 + (index % 20) / 10 : null,
    badge: index % 7 ? (index % 11 ? null : 'edited') : 'override',
    model: 'made-up',
  };
};

/** The question alone. */
const shown = (text: string): string => text.replace(/^Question: /, '').split('\nAnswer:')[0] ?? text;

/** A loom without a server: proposing, streaming and choosing only move the canvas. */
export function useMadeUpLoom(nodes: number, bushy: boolean) {
  const [{ tree, texts, ...start }] = useState(() => ({
    ...madeUpTree(nodes, bushy),
    texts: new KeyedTexts(),
  }));
  const [version, setVersion] = useState(0);
  const [headId, setHeadId] = useState(start.headId);
  const [openNodeIds, setOpen] = useState<string[]>([]);
  const [liveIds, setLive] = useState(NONE_LIVE);
  const [suggestionId, setSuggestion] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setInterval> | null>(null);

  const stream = useCallback(
    (ids: string[], whole: boolean, onDone: () => void) => {
      if (timer.current) clearInterval(timer.current);
      setLive(new Set(ids));
      timer.current = setInterval(() => {
        let left = 0;
        for (const id of ids) {
          const text = madeUpText(Number(id.slice(5)));
          const done = texts.get(id)?.length ?? 0;
          texts.append(id, whole ? text.slice(done) : text.slice(done, done + 4));
          left += Math.max(0, text.length - done - 4);
        }
        if (left > 0 && !whole) return;
        if (timer.current) clearInterval(timer.current);
        setLive(NONE_LIVE);
        onDone();
      }, PIECE_MS);
    },
    [texts],
  );

  const append = useCallback(
    (parentId: string, stepId: string, count: number): string[] => {
      const ids = Array.from({ length: count }, () => {
        const id = idAt(tree.n);
        appendNode(tree, { id, parentId, stepId, flags: 0 });
        return id;
      });
      setVersion((before) => before + 1);
      return ids;
    },
    [tree],
  );

  const propose = (parentId: string, whole = false): void => {
    const ids = append(parentId, `step-open-${tree.n}`, 5);
    setHeadId(parentId);
    setOpen(ids);
    setSuggestion(null);
    stream(ids, whole, () => {
      const ranked = [ids[2], ids[0], ids[1], ids[3], ids[4]].filter((id) => id !== undefined);
      setOpen(ranked);
      setSuggestion(ranked[0] ?? null);
    });
  };

  const more = (): void => {
    const step = tree.step[tree.indexOf.get(openNodeIds[0] ?? '') ?? -1] ?? -1;
    const stepId = tree.stepIds[step];
    if (stepId === undefined) return;
    const ids = append(headId, stepId, 5);
    setOpen([...openNodeIds, ...ids]);
    stream(ids, false, () => undefined);
  };

  const take = (id: string): void => {
    setFlags(tree, tree.indexOf.get(id) ?? 0, SHAPE.chosen, true);
    propose(id);
  };

  const needTexts = useCallback(
    (ids: string[]) => {
      setTimeout(() => {
        for (const id of ids) if (!texts.has(id)) texts.set(id, madeUpText(Number(id.slice(5))));
      }, 120);
    },
    [texts],
  );

  const canvas = useMemo(
    () => ({
      tree,
      version,
      headId,
      openNodeIds,
      liveIds,
      suggestionId,
      texts,
      card: infoOf,
      shown,
      needTexts,
    }),
    [tree, version, headId, openNodeIds, liveIds, suggestionId, texts, needTexts],
  );
  return { canvas, propose, more, take };
}
