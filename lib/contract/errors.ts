import { z } from 'zod';

/** Every error code the API can answer with, and its HTTP status. */
export const ERROR_STATUS = {
  bad_request: 400,
  bad_import: 400,
  foreign_host: 403,
  foreign_origin: 403,
  not_found: 404,
  conflict: 409,
  busy: 409,
  key_needed: 409,
  too_large: 413,
  unavailable: 422,
  server_failed: 502,
  internal: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

export const errorBodySchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
    /** What is wrong, where, and what to do. */
    message: z.string(),
    /** JSON path, row or query name the message is about. */
    where: z.string().optional(),
    /** Code-specific facts, such as both choices of a conflict. */
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
