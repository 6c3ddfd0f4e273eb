import { z } from 'zod';
import { auditReplySchema, judgingExportQuerySchema } from './audit';
import type { Endpoint } from './endpoints';

const judging = '/api/looms/{id}/judging';

export const AUDIT_ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: `${judging}/audit`,
    summary:
      'How good the judges of a loom are by what people chose: numbers with intervals, definitions and the steps behind them.',
    status: 200,
    reply: auditReplySchema,
  },
  {
    method: 'GET',
    path: `${judging}/export`,
    summary: 'The decisions of a loom as JSONL, or its audit as an archive (Markdown, JSON, figures).',
    query: judgingExportQuerySchema,
    status: 200,
    reply: z.string(),
    media: 'application/octet-stream',
  },
];
