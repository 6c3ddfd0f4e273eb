import 'server-only';
import type { DatasetView } from '@/lib/contract/dataset';
import type { AppContext } from '../app-context';
import { viewOf } from '../datasets/view-of';

/** A dataset, or a loom's own, without its rows. */
export const viewDataset = (ctx: AppContext, id: string): Promise<DatasetView> => viewOf(ctx, id);
