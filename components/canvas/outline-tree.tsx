import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { hasFlag, NONE, pathIndices } from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';
import { LINE_HEIGHT, OutlineLine } from './outline-line';
import { useNeededTexts } from './use-needed-texts';
import type { OutlineProps, useOutline } from './use-outline';

const SPARE_ROWS = 8;

interface OutlineTreeProps extends OutlineProps {
  outline: ReturnType<typeof useOutline>;
}

/** The outline's rows: only those in view are there, and the active one always is in view. */
export const OutlineTree = ({ outline, ...props }: OutlineTreeProps) => {
  const { tree, texts, card, liveIds, selectedId, openNodeIds, headId } = props;
  const { rows, active, press, choose, toggle } = outline;
  const scroller = useRef<HTMLDivElement>(null);
  const [visible, setVisible] = useState({ top: 0, height: 600 });
  const prefix = useId();
  const needTexts = useNeededTexts(texts, props.needTexts);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setVisible({ top: box.scrollTop, height: box.clientHeight }));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const top = active * LINE_HEIGHT;
    const bottom = top + LINE_HEIGHT;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }, [active]);

  const first = Math.max(0, Math.floor(visible.top / LINE_HEIGHT) - SPARE_ROWS);
  const last = Math.min(rows.length, Math.ceil((visible.top + visible.height) / LINE_HEIGHT) + SPARE_ROWS);
  const mounted = rows
    .slice(first, last)
    .map((row, place) => ({ row, rank: first + place, id: tree.ids[row.index] ?? '' }));
  const headIndex = tree.indexOf.get(headId) ?? NONE;
  const onPath = useMemo(() => new Set(pathIndices(tree, headIndex)), [tree, headIndex]);
  const standing = (index: number, id: string) =>
    onPath.has(index)
      ? 'path'
      : openNodeIds.includes(id)
        ? 'open'
        : hasFlag(tree, index, SHAPE.unexplored)
          ? 'ahead'
          : 'aside';

  useEffect(() => {
    needTexts(mounted.map(({ id }) => id).filter((id) => !liveIds.has(id)));
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!press(event.key, Math.max(1, Math.floor(visible.height / LINE_HEIGHT) - 1))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={scroller}
      role="tree"
      aria-label="Outline of the tree"
      tabIndex={0}
      aria-activedescendant={rows[active] ? `${prefix}${rows[active].index}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={(event) =>
        setVisible({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
      className="group/outline relative min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
    >
      <div role="presentation" style={{ height: rows.length * LINE_HEIGHT }} />
      {mounted.map(({ row, rank, id }) => (
        <OutlineLine
          key={id}
          row={row}
          id={id}
          domId={`${prefix}${row.index}`}
          top={rank * LINE_HEIGHT}
          texts={texts}
          shown={props.shown}
          info={card(id)}
          prompt={tree.parent[row.index] === NONE}
          standing={standing(row.index, id)}
          live={liveIds.has(id)}
          active={rank === active}
          selected={id === selectedId}
          onChoose={() => choose(rank)}
          onToggle={() => toggle(row)}
        />
      ))}
    </div>
  );
};
