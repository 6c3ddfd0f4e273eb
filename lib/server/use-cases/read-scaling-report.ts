import 'server-only';
import type { ScalingReport } from '@/lib/scaling/report/report';
import type { AppContext } from '../app-context';

/** What a scaling run has found so far. Rejects with `not_found`. */
export const readScalingReport = (ctx: AppContext, id: string): Promise<ScalingReport> =>
  ctx.scalingReports.report(ctx.repository.read, id);
