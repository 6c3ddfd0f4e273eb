import type { Item } from '@/lib/dataset/item';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { LoomNode } from '@/lib/loom/node';
import { LabelChip } from './label-chip';

interface CandidateTextProps {
  node: LoomNode;
  item: Item | null;
  format: ItemFormat | null;
}

const Caret = () => (
  <span
    aria-hidden
    className="ml-px inline-block h-[13px] w-1.5 animate-pulse bg-sun align-[-2px]"
    data-testid="caret"
  />
);

const withoutPrefix = (text: string, format: ItemFormat | null): string => {
  const bare = text.trim();
  const prefix = format?.prefix.trim() ?? '';
  return prefix && bare.startsWith(prefix) ? bare.slice(prefix.length).trimStart() : bare;
};

/** The candidate as an item with its label; as plain text while it arrives, or where it is none. */
export const CandidateText = ({ node, item, format }: CandidateTextProps) => {
  const arriving = node.state === 'waiting' || node.state === 'streaming';
  if (item && !arriving) {
    return (
      <p className="break-words font-medium">
        {item.question} {item.label ? <LabelChip text={item.label} index={item.labelIndex} /> : null}
      </p>
    );
  }
  return (
    <p className="whitespace-pre-wrap break-words font-medium">
      {withoutPrefix(node.text, format)}
      {arriving ? <Caret /> : null}
      {!arriving && node.text.trim() === '' ? <span className="font-normal text-faint">no text</span> : null}
    </p>
  );
};
