import 'server-only';
import type { AppContext } from '../app-context';
import { found } from '../errors';

/** Opens the events of a loom from a cursor on, as batches of encoded messages. */
export async function followLoom(
  ctx: AppContext,
  loomId: string,
  after: string,
): Promise<(signal: AbortSignal) => AsyncGenerator<string[]>> {
  found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
  return (signal) => ctx.hub.listen(loomId, after, signal);
}
