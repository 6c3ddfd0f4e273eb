import { z } from 'zod';
import { auditReportSchema } from '../judging/audit/report';

/** Step numbers stand for the steps of `steps`. `hash` names the steps, rankings and choices that the numbers rest on. */
export const auditReplySchema = z.object({ audit: auditReportSchema, hash: z.string() });
export type AuditReply = z.infer<typeof auditReplySchema>;

/** `decisions`: a line of JSON a step. `report`: an archive of the numbers as Markdown and JSON, and the figures as SVG. */
export const judgingExportSchema = z.enum(['decisions', 'report']);
export type JudgingExport = z.infer<typeof judgingExportSchema>;
export const judgingExportQuerySchema = z.strictObject({ format: judgingExportSchema });
