import 'server-only';
import type { CreateScalingRun } from '@/lib/contract/scaling-runs';
import type { RunModel } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import { AppError } from '../../errors';
import { PRACTICE_ROW } from '../../ports/practice-row';
import { familiesOf } from '../families-of';

/** The models of a new run as their families have them now. Rejects where one of them cannot be asked, saying which and why. */
export async function takeModels(
  { repository }: AppContext,
  asked: CreateScalingRun['models'],
): Promise<RunModel[]> {
  const families = await familiesOf(repository.read);
  const servers = new Set([PRACTICE_ROW.id, ...(await repository.servers.list()).map(({ id }) => id)]);
  const taken = new Set<string>();
  return asked.map(({ familyId, modelId, serverId }, at) => {
    const where = `body.models.${at}`;
    const family = families.find(({ id }) => id === familyId);
    if (!family)
      throw new AppError('not_found', `There is no model family ${JSON.stringify(familyId)}.`, { where });
    const model = family.models.find(({ id }) => id === modelId);
    if (!model)
      throw new AppError(
        'not_found',
        `The family “${family.name}” has no model ${JSON.stringify(modelId)}.`,
        { where },
      );
    const server = serverId ?? model.serverId;
    if (server === null)
      throw new AppError('unavailable', `${model.name} is on no server: choose one for it.`, { where });
    if (!servers.has(server))
      throw new AppError(
        'unavailable',
        `The server of ${model.name} is not there any more: choose another one.`,
        {
          where,
        },
      );
    for (const name of [`${family.id} ${model.id}`, JSON.stringify([server, model.name])]) {
      if (taken.has(name))
        throw new AppError('bad_request', `${model.name} is named twice: name each model once.`, { where });
      taken.add(name);
    }
    return {
      key: keyOf(at),
      familyId: family.id,
      familyName: family.name,
      kind: family.kind,
      colour: family.colour,
      name: model.name,
      serverId: server,
      parameters: model.parameters,
      ...FRESH,
    };
  });
}

/** By its place in the run: `model-01`. */
const keyOf = (at: number): string => `model-${String(at + 1).padStart(2, '0')}`;

const FRESH = {
  method: null,
  state: 'waiting',
  reason: null,
  findings: [],
  done: 0,
  failed: 0,
  censored: 0,
  cached: 0,
  tokensIn: 0,
  tokensOut: 0,
  ms: 0,
} satisfies Partial<RunModel>;
