import 'server-only';
import type { ImportJob } from '@/lib/contract/importing';
import type { AppContext } from '../app-context';

/** Begins to write a file that was read as a loom, in one transaction. Where that is done or under way, nothing new begins. */
export const commitImport = (ctx: AppContext, id: string, input: { title?: string | undefined }): ImportJob =>
  ctx.imports.commit(ctx, id, input.title ?? null);
