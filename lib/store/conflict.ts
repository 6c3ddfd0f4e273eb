import { z } from 'zod';
import type { PutChoice } from '../contract/request';
import { choiceSchema } from '../loom/choice';
import { loomNodeSchema } from '../loom/node';
import { ApiError } from './http';
import type { Conflict } from './loom-state';

const detailsSchema = z.object({ existing: choiceSchema.nullable(), node: loomNodeSchema.nullable() });

/** Both choices of a 409 that is about two choices for one step; null for any other error. */
export function readConflict(
  error: unknown,
  stepId: string,
  asked: PutChoice,
  yours: string,
): Conflict | null {
  if (!(error instanceof ApiError) || error.code !== 'conflict') return null;
  const details = detailsSchema.safeParse(error.details);
  return details.success ? { stepId, asked, yours, ...details.data } : null;
}
