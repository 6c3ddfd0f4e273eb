import { expect, test } from 'vitest';
import { z } from 'zod';
import { plainIssue } from '@/lib/formats/plain-issue';

const said = (schema: z.ZodType, value: unknown): string => {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (!issue) throw new Error('There is nothing wrong.');
  return plainIssue(issue);
};

test.each<[z.ZodType, unknown, string]>([
  [z.number(), undefined, 'a number is expected here, and nothing is there'],
  [z.int(), 1.5, 'a whole number is expected here, not a number'],
  [z.string(), 7, 'a text in quotes is expected here, not a number'],
  [z.array(z.string()), {}, 'a list is expected here, not an object'],
  [z.object({}), null, 'an object is expected here, not null'],
  [z.boolean(), [], 'true or false is expected here, not a list'],
  [z.union([z.string(), z.number()]), true, 'what stands here has none of the forms that it may have'],
  [z.string('the name is a text'), 7, 'the name is a text'],
])('%# in plain words', (schema, value, words) => {
  expect(said(schema, value)).toBe(words);
});
