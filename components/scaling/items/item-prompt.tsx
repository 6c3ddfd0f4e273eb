import { Check, Tag } from 'lucide-react';
import type { RunItem, ScalingTask } from '@/lib/scaling/run';
import { cn } from '../../ui/cn';
import { endOf } from './score-row';

/** What the models read, as it was when the run began, and the classes as they continue it. */
export const ItemPrompt = ({ item, task }: { item: RunItem; task: ScalingTask }) => (
  <div className="grid gap-3">
    {item.otherPrompt === null ? (
      <PromptText name={task === 'sequence-prob' ? 'What comes before' : 'Prompt'} text={item.prompt} />
    ) : (
      <div className="grid grid-cols-2 gap-3">
        <PromptText name="Control" text={item.prompt} />
        <PromptText name="Biased" text={item.otherPrompt} />
      </div>
    )}
    {task === 'sequence-prob' ? (
      <PromptText name="Completion" text={item.classes[0] ?? ''} />
    ) : (
      <ul aria-label="Classes" className="flex flex-wrap gap-1.5">
        {item.classes.map((text, place) => (
          <ClassChip
            // biome-ignore lint/suspicious/noArrayIndexKey: the classes of an item never change their order.
            key={place}
            text={text}
            isRight={place === item.answer}
            isLabel={place === item.label}
          />
        ))}
      </ul>
    )}
  </div>
);

/** A text in which spaces and line ends stand as the models got them; few-shot examples before the item are folded. */
const PromptText = ({ name, text }: { name: string; text: string }) => {
  const last = endOf(text);
  const before = last.startsWith('…') ? '' : text.slice(0, text.lastIndexOf(last));
  const own = before === '' ? text : text.slice(before.length);
  return (
    <section className="min-w-0">
      <h3 className="mb-1 font-medium text-dim text-xs">{name}</h3>
      {before.trim() === '' ? null : (
        <details className="mb-1.5">
          <summary className="w-fit rounded text-dim text-xs hover:text-ink">
            {before.length.toLocaleString('en')} characters before the item
          </summary>
          <p className="mt-1 whitespace-pre-wrap break-words font-reading text-[13px] text-dim leading-relaxed">
            {before}
          </p>
        </details>
      )}
      <p className="whitespace-pre-wrap break-words font-reading text-[15px] leading-relaxed">{own}</p>
    </section>
  );
};

const ClassChip = ({ text, isRight, isLabel }: { text: string; isRight: boolean; isLabel: boolean }) => (
  <li
    className={cn(
      'inline-flex items-center gap-1.5 rounded-lg border px-2 py-0.5 text-[13px]',
      isRight ? 'border-leaf' : 'border-line',
    )}
  >
    <span className="whitespace-pre font-reading" title={JSON.stringify(text)}>
      {text.trim() || JSON.stringify(text)}
    </span>
    {isRight ? (
      <span className="inline-flex items-center gap-0.5 text-leaf text-xs">
        <Check aria-hidden className="size-3" /> right class
      </span>
    ) : null}
    {isLabel ? (
      <span className="inline-flex items-center gap-0.5 text-dim text-xs">
        <Tag aria-hidden className="size-3" /> the item’s label
      </span>
    ) : null}
  </li>
);
