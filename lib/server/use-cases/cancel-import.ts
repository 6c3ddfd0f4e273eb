import 'server-only';
import type { AppContext } from '../app-context';

/** Gives a file up. Resolves once nothing of it is going on; a loom that it had become by then stays. */
export const cancelImport = (ctx: AppContext, id: string): Promise<void> => ctx.imports.cancel(id);
