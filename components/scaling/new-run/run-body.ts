import type { CreateScalingRun, ScalingRunsReply } from '@/lib/contract/scaling-runs';
import { TASK_WORDS } from '../runs/run-words';
import { counted } from '../screen/number-words';
import type { PickedModel, RunDraft } from './draft';

const MAX_TITLE = 200;
/** Models in a run, at most (see `createScalingRunSchema`). */
export const MAX_RUN_MODELS = 64;

/** What a run is called as long as nobody calls it otherwise: "GPT-2 and Pythia, log-odds". */
export const titleOf = (
  { title, task }: Pick<RunDraft, 'title' | 'task'>,
  picked: readonly PickedModel[],
) => {
  if (title !== null) return title;
  const names = [...new Set(picked.map(({ family }) => family.name))];
  const [first, second] = names;
  const who =
    first === undefined
      ? 'Scaling'
      : second === undefined
        ? first
        : names.length === 2
          ? `${first} and ${second}`
          : `${first}, ${second} and ${names.length - 2} more`;
  return `${who}, ${TASK_WORDS[task].toLowerCase()}`.slice(0, MAX_TITLE);
};

/** Why a draft cannot be run as it is; null when it can. */
export const obstacle = (
  draft: RunDraft,
  picked: readonly PickedModel[],
  { items, unavailable }: Pick<ScalingRunsReply, 'items' | 'unavailable'>,
): string | null => {
  if (items === 0) return 'There is no item to score: keep at least one in the dataset.';
  const refused = unavailable.find(({ task }) => task === draft.task);
  if (refused) return `${TASK_WORDS[draft.task]} cannot be had, pick another task: ${refused.reason}`;
  if (picked.length === 0) return 'Pick at least one model.';
  if (picked.length > MAX_RUN_MODELS)
    return `A run takes ${MAX_RUN_MODELS} models at most, and ${picked.length} are picked: split them over two runs.`;
  const homeless = picked.filter(({ serverId }) => serverId === null);
  if (homeless.length > 0)
    return `${counted(homeless.length, 'model')} ${homeless.length === 1 ? 'has' : 'have'} no server: choose one, or leave ${homeless.length === 1 ? 'it' : 'them'} out.`;
  return titleOf(draft, picked).trim() === '' ? 'Give the run a title.' : null;
};

/** The request that starts it, but for its id. */
export const bodyOf = (draft: RunDraft, picked: readonly PickedModel[]): Omit<CreateScalingRun, 'id'> => ({
  title: titleOf(draft, picked).trim(),
  task: draft.task,
  models: picked.map(({ family, model, serverId }) => ({
    familyId: family.id,
    modelId: model.id,
    serverId: serverId === model.serverId ? null : serverId,
  })),
  settings: draft.settings,
});
