import 'server-only';
import type { LoomListRow } from '../../ports/repository';
import { loomCodec } from '../records/codecs';
import type { Db } from '../schema';
import { pathWidths } from './path-widths';

/** The loom last touched first. Nodes are never deleted, so the highest `seq` counts them. */
export async function listLooms(db: Db, { archived }: { archived: boolean }): Promise<LoomListRow[]> {
  const rows = await db
    .selectFrom('looms')
    .leftJoin('autopilots', 'autopilots.loomId', 'looms.id')
    .selectAll('looms')
    .select('autopilots.on as autopilotOn')
    .select((eb) =>
      eb
        .selectFrom('nodes')
        .whereRef('nodes.loomId', '=', 'looms.id')
        .select((node) => node.fn.max('nodes.seq').as('last'))
        .as('lastSeq'),
    )
    .where('archivedAt', archived ? 'is not' : 'is', null)
    .orderBy('touchedAt', 'desc')
    .orderBy('looms.id')
    .execute();
  const widths = await pathWidths(db, { archived });
  return rows.map(({ autopilotOn, lastSeq, tokensSpent: _, ...row }) => {
    const loom = loomCodec.decode(row);
    const { id, title, templateId, archivedAt, touchedAt, createdAt } = loom;
    return {
      ...{ id, title, templateId, archivedAt, touchedAt, createdAt, loom },
      nodes: lastSeq === null ? 0 : lastSeq + 1,
      widths: widths.get(id) ?? [],
      autopilotOn: autopilotOn === 1,
    };
  });
}
