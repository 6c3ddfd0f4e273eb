'use client';

import { Command } from 'cmdk';
import type { SearchHit } from '@/lib/store/loom-api';
import { CONTROL } from '../ui/control';

interface SearchListProps {
  text: string;
  onText: (text: string) => void;
  words: string;
  /** Null while nothing was asked, or the answer is on its way. */
  hits: SearchHit[] | null;
  error: string | null;
  onChoose: (nodeId: string) => void;
}

export const SearchList = ({ text, onText, words, hits, error, onChoose }: SearchListProps) => (
  <Command shouldFilter={false} label="Search this loom">
    <Command.Input
      autoFocus
      value={text}
      onValueChange={onText}
      placeholder="Words in any node"
      className={`${CONTROL} h-9`}
    />
    <Command.List className="mt-2 max-h-96 overflow-auto">
      {error ? (
        <p role="alert" className="px-2 py-3 text-[13px] text-no">
          {error}
        </p>
      ) : null}
      {hits && !error ? (
        <Command.Empty className="px-2 py-3 text-[13px] text-dim">No node holds these words.</Command.Empty>
      ) : null}
      {hits?.map((hit) => (
        <Command.Item
          key={hit.id}
          value={hit.id}
          onSelect={() => onChoose(hit.id)}
          className="cursor-default rounded-md px-2 py-1.5 text-[13px] data-[selected=true]:bg-leaf-soft"
        >
          <Excerpt text={hit.excerpt} words={words} />
        </Command.Item>
      ))}
    </Command.List>
  </Command>
);

const Excerpt = ({ text, words }: { text: string; words: string }) => {
  const at = text.toLocaleLowerCase().indexOf(words.toLocaleLowerCase());
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark className="bg-transparent font-semibold text-leaf">{text.slice(at, at + words.length)}</mark>
      {text.slice(at + words.length)}
    </>
  );
};
