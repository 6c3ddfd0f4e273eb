import 'server-only';
import { CONTROL_FORM } from '@/lib/dataset/controls/control-form';
import { compileGrammar, type Grammar } from '../grammar/grammar';
import type { Template } from '../grammar/template';
import { leaveOut } from '../text/controls/leave-out';
import type { Genre } from './genre';

const TRUST = 0.999;
const { item: ITEM, control: CONTROL, end: END } = CONTROL_FORM;

/** Documents of items and their controls; null where this is none. What comes after an item is that item with something left out. */
export function controlGenre(document: string): Genre | null {
  const asked = document.lastIndexOf(CONTROL);
  if (asked < 0) return null;
  const begins = document.lastIndexOf(END + ITEM, asked);
  if (begins < 0 && !document.startsWith(ITEM)) return null;
  const item = document.slice(begins < 0 ? ITEM.length : begins + END.length + ITEM.length, asked);
  const variants = leaveOut(item);
  if (variants.length === 0) return null;
  const slots = { item: variants.slice(0, 1), control: variants };
  const at = asked + CONTROL.length;
  return {
    trust: TRUST,
    resume: new Map([[END, grammarOf(`${ITEM}{item}${CONTROL} {control}${END}`, slots)]]),
    tailsOf: () => [
      {
        grammar: grammarOf(` {control}${END}`, slots),
        before: document.slice(0, at),
        text: document.slice(at),
      },
    ],
  };
}

const grammarOf = (text: string, slots: Template['slots']): Grammar =>
  compileGrammar([{ text, slots, weight: 1, label: () => '' }]);
