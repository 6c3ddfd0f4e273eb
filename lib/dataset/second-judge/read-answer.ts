import { z } from 'zod';
import type { ItemFormat } from '../../loom/item-format';
import { jsonObjectsIn } from '../../loom/judge/extract-json';

const answerSchema = z.object({ answer: z.string(), reason: z.string().default('') });

/**
 * Reads a second judge's reply: its JSON, or an answer and nothing else. Anything else, two answers too, is an error that
 * quotes the reply; no answer is ever guessed.
 */
export function readAnswer(
  reply: string,
  options: readonly string[],
): { option: number; reason: string; error: null } | { error: string } {
  let read: { option: number; reason: string; error: null } | null = null;
  for (const value of jsonObjectsIn(reply)) {
    const parsed = answerSchema.safeParse(value);
    const option = parsed.success ? options.indexOf(parsed.data.answer.trim()) : -1;
    if (!parsed.success || option < 0) continue;
    if (read && read.option !== option)
      return { error: `It answered both “${options[read.option]}” and “${options[option]}”.` };
    read ??= { option, reason: parsed.data.reason.trim(), error: null };
  }
  if (read) return read;
  const bare = options.indexOf(reply.trim());
  if (bare >= 0) return { option: bare, reason: '', error: null };
  const said = reply.trim() === '' ? 'nothing' : `“${reply.trim().slice(0, 200)}”`;
  return {
    error: `It answered ${said}, which is none of ${options.map((option) => `“${option}”`).join(', ')}.`,
  };
}

/**
 * The label that an item would carry if the chosen option is right: the option itself, or, where labels name the tempting
 * wrong answer of two, the other one.
 */
export const labelOf = (option: number, { labelSays }: Pick<ItemFormat, 'labelSays'>): number =>
  labelSays === 'tempting-but-wrong' ? 1 - option : option;
