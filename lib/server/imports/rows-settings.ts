import 'server-only';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { LoomSettings } from '@/lib/loom/settings';
import { templateFor } from '@/lib/loom/template';

/** Longest stop text of a sampler. */
const MAX_STOP = 100;

/** Our settings for question items, with the item format of a file of rows; nothing to reach where it is there already. */
export function rowsSettings(format: ItemFormat, rows: number): LoomSettings {
  const { settings } = templateFor('tempting-but-wrong');
  const { target, sampler } = settings;
  const share = 1 / format.labels.length;
  return {
    ...settings,
    format,
    target: {
      items: target.items !== null && rows < target.items ? target.items : null,
      balance: Object.fromEntries(format.labels.map(({ text }) => [text, share])),
    },
    sampler: { ...sampler, stop: format.separator.length <= MAX_STOP ? [format.separator] : [] },
  };
}
