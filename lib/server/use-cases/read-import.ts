import 'server-only';
import type { ImportJob } from '@/lib/contract/importing';
import type { AppContext } from '../app-context';

/** One file on its way in, as it stands. */
export const readImport = (ctx: AppContext, id: string): ImportJob => ctx.imports.get(id);
