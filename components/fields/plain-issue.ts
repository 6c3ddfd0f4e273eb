import type { z } from 'zod';

/** What is wrong, by path: `judge.rubric.criteria.0.name`. */
export type Errors = ReadonlyMap<string, string>;

/** What a schema refuses, in words fit for a form. */
export const plainIssue = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'too_small' && issue.origin === 'string') return 'This cannot be empty.';
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `At most ${issue.maximum} characters fit here.`;
  if (issue.code === 'too_small' && issue.origin === 'array') return `At least ${issue.minimum} is needed.`;
  if (issue.code === 'too_big' && issue.origin === 'array') return `At most ${issue.maximum} fit here.`;
  const { message } = issue;
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith('.') ? '' : '.'}`;
};
