import type { z } from 'zod';

const KINDS: Record<string, string> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

/** What a schema found wrong, in plain words also where the schema has none of its own. */
export function plainIssue({ message }: Pick<z.core.$ZodIssue, 'message'>): string {
  const [, wanted, found] = /^Invalid input: expected (\w+), received (\w+)$/u.exec(message) ?? [];
  if (wanted && found) {
    const expected = `${KINDS[wanted] ?? wanted} is expected here`;
    if (found === 'undefined') return `${expected}, and nothing is there`;
    return `${expected}, not ${KINDS[found] ?? found}`;
  }
  if (message === 'Invalid input') return 'what stands here has none of the forms that it may have';
  return message;
}
