import { ChevronRight } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import type { OutlineRow } from '@/lib/loom/tree';
import type { CardInfo } from './canvas-types';
import { excerpt } from './excerpt';
import type { OutlineProps } from './use-outline';
import { useText } from './use-text';

export const LINE_HEIGHT = 30;

interface OutlineLineProps extends Pick<OutlineProps, 'texts' | 'shown'> {
  row: OutlineRow;
  id: string;
  domId: string;
  top: number;
  info: CardInfo | null;
  prompt: boolean;
  standing: 'path' | 'open' | 'ahead' | 'aside';
  live: boolean;
  active: boolean;
  selected: boolean;
  onChoose: () => void;
  onToggle: () => void;
}

const STANDING = {
  path: 'on the path',
  open: 'candidate',
  ahead: 'proposed ahead, not explored',
  aside: 'not taken',
};

function headingOf({ prompt, info, live, standing }: OutlineLineProps): string {
  const place = prompt ? 'Prompt' : info?.place;
  const stale = info?.badge === 'ahead' && standing !== 'ahead';
  const badge = prompt || stale ? null : info?.badge;
  return [place, prompt ? null : info?.label?.trim(), badge, live ? 'arriving' : null]
    .filter(Boolean)
    .join(' · ');
}

/** One row of the outline. */
export const OutlineLine = (props: OutlineLineProps) => {
  const { row, id, texts } = props;
  const text = useText(texts, id);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree holds focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys
    <div
      id={props.domId}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expandable ? row.expanded : undefined}
      aria-selected={props.selected}
      onClick={props.onChoose}
      style={{ top: props.top, height: LINE_HEIGHT, paddingLeft: 8 + Math.min(row.level - 1, 8) * 16 }}
      className={cn(
        'absolute right-0 left-0 flex cursor-pointer items-center gap-1.5 border-l-3 pr-3 text-[12.5px]',
        props.standing === 'path' ? 'border-leaf' : 'border-transparent',
        props.standing === 'aside' && 'text-dim',
        props.standing === 'ahead' && 'border-edge border-dashed text-dim',
        props.selected && 'bg-leaf-soft',
        props.active &&
          'outline-2 outline-leaf -outline-offset-2 group-[:not(:focus-visible)]/outline:outline-transparent',
      )}
    >
      <ChevronRight
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          props.onToggle();
        }}
        className={cn(
          'size-3.5 shrink-0 text-dim',
          row.expanded && 'rotate-90',
          !row.expandable && 'invisible',
        )}
      />
      <span className="shrink-0 text-[11px] text-dim tabular-nums">{headingOf(props)}</span>
      <span className="truncate">
        {text === undefined ? '…' : excerpt(props.shown ? props.shown(text) : text, false)}
      </span>
      <span className="sr-only">, {STANDING[props.standing]}</span>
    </div>
  );
};
