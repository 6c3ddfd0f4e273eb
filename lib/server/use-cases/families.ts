import 'server-only';
import type { FamiliesReply, PutFamilies } from '@/lib/contract/scaling-files';
import { contentHash } from '@/lib/dataset/content-hash';
import type { ModelFamily } from '@/lib/scaling/models/family';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import { PRACTICE_ROW } from '../ports/practice-row';
import { familiesOf } from '../scaling/families-of';

export const readFamilies = async (ctx: AppContext): Promise<FamiliesReply> =>
  replyOf(await familiesOf(ctx.repository.read));

/**
 * Replaces the families; runs keep theirs as they were. Another version than the one seen is a conflict that carries both. An empty
 * list takes all away, and the practice family is back. A server that is not there is refused: null stands for none.
 */
export async function putFamilies(ctx: AppContext, { families, seen }: PutFamilies): Promise<FamiliesReply> {
  checkNames(families);
  await checkServers(ctx, families);
  return ctx.repository.write(async (writer) => {
    const standing = replyOf(await familiesOf(writer));
    const wanted = replyOf(families);
    if (standing.version === wanted.version) return standing;
    if (standing.version !== seen)
      throw new AppError(
        'conflict',
        'The families were changed elsewhere meanwhile. Look at both and save again.',
        {
          where: 'body.seen',
          details: { standing, yours: families },
        },
      );
    await writer.putFamilies(families);
    return replyOf(await familiesOf(writer));
  });
}

const replyOf = (families: ModelFamily[]): FamiliesReply => ({
  families,
  version: contentHash(
    JSON.stringify(
      families.map(({ id, name, kind, colour, models }) => [
        id,
        name,
        kind,
        colour,
        models.map((model) => [model.id, model.name, model.parameters, model.serverId]),
      ]),
    ),
  ),
});

function checkNames(families: readonly ModelFamily[]): void {
  const twice = repeated(families);
  if (twice >= 0)
    throw refusal(
      `Two families have the id “${families[twice]?.id}”: give one another id.`,
      `body.families.${twice}.id`,
    );
  for (const [at, { name, models }] of families.entries()) {
    const model = repeated(models);
    if (model >= 0)
      throw refusal(
        `Two models of the family “${name}” have the id “${models[model]?.id}”: give one another id.`,
        `body.families.${at}.models.${model}.id`,
      );
  }
}

/** Place of the first that has the id of one before it; −1 where none has. */
const repeated = (all: readonly { id: string }[]): number =>
  all.findIndex(({ id }, at) => all.findIndex((one) => one.id === id) < at);

async function checkServers({ repository }: AppContext, families: readonly ModelFamily[]): Promise<void> {
  const rows = await repository.servers.list();
  const known = new Set<string | null>([null, PRACTICE_ROW.id, ...rows.map(({ id }) => id)]);
  for (const [at, family] of families.entries())
    for (const [place, { name, serverId }] of family.models.entries())
      if (!known.has(serverId))
        throw refusal(
          `The model “${name}” of the family “${family.name}” is on a server that is not there (${JSON.stringify(serverId)}): choose another server, or none.`,
          `body.families.${at}.models.${place}.serverId`,
        );
}

const refusal = (message: string, where: string): AppError => new AppError('bad_request', message, { where });
