'use client';

import { Minus, Plus, Trash2 } from 'lucide-react';
import type { JudgeExample } from '@/lib/loom/settings';
import { IconButton } from '../ui/icon-button';

interface ExampleFieldsProps {
  examples: readonly JudgeExample[];
  onChange: (examples: JudgeExample[]) => void;
}

const KINDS = [
  { like: 'more', title: 'More like this', icon: <Plus aria-hidden className="size-3.5 text-leaf" /> },
  { like: 'less', title: 'Less like this', icon: <Minus aria-hidden className="size-3.5 text-amber" /> },
] as const;

/** The items a person pointed out to the judge. They are added where items are seen, and taken away here. */
export const ExampleFields = ({ examples, onChange }: ExampleFieldsProps) => {
  if (examples.length === 0)
    return (
      <p className="text-dim text-xs">
        None yet. Pick items in the dataset’s table or on its map, then “More like this” or “Less like this”.
      </p>
    );
  return (
    <>
      {KINDS.map(({ like, title, icon }) => {
        const shown = examples.filter((example) => example.like === like);
        return shown.length > 0 ? (
          <section key={like} aria-label={title} className="grid gap-1.5">
            <h4 className="flex items-center gap-1.5 font-medium text-[13px]">
              {icon}
              {title}
            </h4>
            <ul className="grid gap-1.5">
              {shown.map((example) => (
                <li
                  key={`${example.place} ${example.text}`}
                  className="flex items-start gap-2 rounded-md border border-line py-1 pr-1 pl-2.5"
                >
                  <p className="line-clamp-3 grow whitespace-pre-line py-1 font-reading text-sm">
                    {example.text}
                  </p>
                  <IconButton
                    label={`Remove from “${title}”: ${example.text.trim().slice(0, 60)}`}
                    icon={<Trash2 aria-hidden />}
                    onClick={() => onChange(examples.filter((one) => one !== example))}
                  />
                </li>
              ))}
            </ul>
          </section>
        ) : null;
      })}
    </>
  );
};
