import 'server-only';
import type { Row } from '@/lib/dataset/row';
import type { AppContext } from '../app-context';
import { entriesAt } from './entries-at';
import type { OpenDataset } from './open-dataset';

/** The rows at these places, in dataset order; places without a row are left out. */
export const rowsAt = async (ctx: AppContext, open: OpenDataset, places: Iterable<string>): Promise<Row[]> =>
  (await entriesAt(ctx, open, places)).map(({ row }) => row);
