import { z } from 'zod';
import { cursorSchema } from './event';

export const loomsQuerySchema = z.strictObject({ archived: z.enum(['0', '1']).default('0') });
export const searchQuerySchema = z.strictObject({
  q: z.string().trim().min(1, 'say what to look for').max(200),
});
export const eventsQuerySchema = z.strictObject({ after: cursorSchema });
