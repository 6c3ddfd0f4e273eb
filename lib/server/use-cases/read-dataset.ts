import 'server-only';
import type { ExportFormat } from '@/lib/contract/request';
import type { Item } from '@/lib/dataset/item';
import type { ParseResult } from '@/lib/dataset/parse-items';
import { classificationProblem } from '@/lib/formats/inverse-scaling/classification';
import { labelledPrompt, labelProblem } from '@/lib/formats/inverse-scaling/labelled-prompt';
import { type LogoddsRow, logoddsProblem } from '@/lib/formats/inverse-scaling/logodds';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { Loom } from '@/lib/loom/loom';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { parsePath } from '../steps/ground';

export interface FormatOffer {
  format: ExportFormat;
  available: boolean;
  /** Why it is not to be had; null when it is. */
  reason: string | null;
}

/** The items of the accepted path with the parse report, and which exports can be had of them. */
export async function readDataset(
  ctx: AppContext,
  loomId: string,
): Promise<{ loom: Loom; parsed: ParseResult; formats: FormatOffer[] }> {
  const loom = found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
  const parsed = parsePath(await ctx.repository.read.getPath(loom.headId), loom.settings);
  return { loom, parsed, formats: offers(loom, parsed) };
}

function offers(loom: Loom, parsed: ParseResult): FormatOffer[] {
  const { format } = loom.settings;
  const offer = (name: ExportFormat, reason: string | null): FormatOffer => ({
    format: name,
    available: reason === null,
    reason,
  });
  return [
    offer('classification-csv', classificationProblem(parsed.items, format)),
    offer(
      'logodds-csv',
      labelProblem(format) ?? logoddsProblem(format ? logoddsRows(parsed.items, format) : []),
    ),
    offer('bonsai', null),
  ];
}

/** Items as log-odds rows; no item has a control prompt yet. */
export const logoddsRows = (items: readonly Item[], format: ItemFormat): LogoddsRow[] =>
  items.map((item) => ({ ...labelledPrompt(item, format), control: null }));
