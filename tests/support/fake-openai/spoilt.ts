import { chance } from './chance.ts';
import type { ModelUnderFault } from './faults.ts';

/** Whether a fault that comes once in so many replies strikes this one: by its text alone, and only where it asks a question. */
export const isStruck = ({ amount }: ModelUnderFault, text: string): boolean =>
  amount === null || (text.includes('Question') && chance('struck', text) < 1 / amount);

export const isMute = (model: ModelUnderFault, text: string): boolean =>
  model.fault === 'missing-one-in' && isStruck(model, text);

/** JSON as Python writes it, which knows NaN and Infinity. */
export const pythonJson = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    typeof one === 'number' && !Number.isFinite(one) ? `\u0000${one}` : one,
  ).replace(/"\\u0000(NaN|-?Infinity)"/g, '$1');
