import { SLOTS, type Slot } from './slots';

const SLOT = /\{([a-z_]*)\}/gu;

/** Why a template cannot be filled, naming the slot; null when it can. Braces around anything but a name are text. */
export function templateProblem(template: string): string | null {
  if (template.trim() === '') return 'The template is empty.';
  for (const [whole, name = ''] of template.matchAll(SLOT))
    if (!Object.hasOwn(SLOTS, name))
      return `There is no slot ${whole}. There are ${Object.keys(SLOTS)
        .map((slot) => `{${slot}}`)
        .join(', ')}.`;
  return null;
}

/** A template with its slots filled. What an item says is put in as it is: its own braces are not slots. */
export const fillTemplate = (template: string, slots: Readonly<Record<Slot, string>>): string =>
  template.replace(SLOT, (whole, name: string) => (Object.hasOwn(slots, name) ? slots[name as Slot] : whole));
