import 'server-only';
import type { AppContext } from '../app-context';
import { PRACTICE_ROW } from '../ports/practice-row';
import type { ServerRow } from '../ports/repository';

/** A model server as stored, the practice model among them; null when there is none of this id. */
export const serverRow = async (ctx: AppContext, id: string): Promise<ServerRow | null> =>
  id === PRACTICE_ROW.id ? PRACTICE_ROW : ctx.repository.servers.get(id);
