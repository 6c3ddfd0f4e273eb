import type { ItemFormat } from '../../../loom/item-format';

/** The question inside a prompt that is framed by that format. */
export function questionOf(prompt: string, { prefix, answerPrefix }: ItemFormat): string {
  const answer = answerPrefix.trim() ? answerPrefix.length : 0;
  return prompt.slice(prefix.trim().length, prompt.length - answer).trim();
}
