import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { FamilyModel, ModelFamily } from '@/lib/scaling/models/family';
import type { ScalingSettings, ScalingTask } from '@/lib/scaling/run';

/** A run as it stands in the form. */
export interface RunDraft {
  /** Null while it goes with what is picked. */
  title: string | null;
  task: ScalingTask;
  /** Models, by `modelKey`. */
  picked: ReadonlySet<string>;
  /** Other servers than those of the families, by `modelKey`. */
  servers: ReadonlyMap<string, string>;
  settings: ScalingSettings;
}

export const DEFAULT_SETTINGS: ScalingSettings = {
  method: 'best',
  reuse: true,
  concurrency: 8,
  perMinute: null,
  tokens: null,
  samples: 20,
};

export const modelKey = (familyId: string, modelId: string): string => `${familyId}/${modelId}`;

/** A model that is picked, where it is served, and the family it is of. */
export interface PickedModel {
  key: string;
  family: ModelFamily;
  model: FamilyModel;
  /** Null: nowhere yet. */
  serverId: string | null;
}

export const serverOf = (
  { servers }: Pick<RunDraft, 'servers'>,
  familyId: string,
  { id, serverId }: FamilyModel,
): string | null => servers.get(modelKey(familyId, id)) ?? serverId;

/** The models that are picked, by family and size. */
export const pickedModels = (draft: RunDraft, families: readonly ModelFamily[]): PickedModel[] =>
  families.flatMap((family) =>
    family.models
      .map((model) => ({ key: modelKey(family.id, model.id), family, model }))
      .filter(({ key }) => draft.picked.has(key))
      .map((one) => ({ ...one, serverId: serverOf(draft, family.id, one.model) }))
      .sort((a, b) => a.model.parameters - b.model.parameters),
  );

/** Models that have every size of a family picked, or none, with one press. */
export const withModels = (
  draft: RunDraft,
  family: ModelFamily,
  models: readonly FamilyModel[],
  on: boolean,
): RunDraft => {
  const picked = new Set(draft.picked);
  for (const { id } of models) {
    if (on) picked.add(modelKey(family.id, id));
    else picked.delete(modelKey(family.id, id));
  }
  return { ...draft, picked };
};

/** Models put on a server. */
export const withServer = (
  draft: RunDraft,
  family: ModelFamily,
  models: readonly FamilyModel[],
  serverId: string,
): RunDraft => {
  const servers = new Map(draft.servers);
  for (const { id } of models) servers.set(modelKey(family.id, id), serverId);
  return { ...draft, servers };
};

/** The form at first: the family that works without a key is picked. */
export const firstDraft = (
  families: readonly ModelFamily[],
  practiceServer: string | undefined,
  unavailable: readonly { task: ScalingTask }[],
): RunDraft => {
  const practice = families.filter(({ models }) =>
    models.every(({ serverId }) => serverId !== null && serverId === practiceServer),
  );
  const tasks: readonly ScalingTask[] = ['classification', 'logodds', 'sequence-prob'];
  const draft: RunDraft = {
    title: null,
    task: tasks.find((task) => !unavailable.some((one) => one.task === task)) ?? 'classification',
    picked: new Set(),
    servers: new Map(),
    settings: DEFAULT_SETTINGS,
  };
  return practice.reduce((before, family) => withModels(before, family, family.models, true), draft);
};

/** A draft made of what a run was made of, and the models that are in no family any more. */
export function draftLike(
  run: Pick<ScalingRunView, 'task' | 'settings' | 'models' | 'title'>,
  families: readonly ModelFamily[],
): { draft: RunDraft; missing: string[] } {
  let draft: RunDraft = {
    title: run.title,
    task: run.task,
    picked: new Set(),
    servers: new Map(),
    settings: run.settings,
  };
  const missing: string[] = [];
  for (const { familyId, name, serverId } of run.models) {
    const family = families.find(({ id }) => id === familyId);
    const model = family?.models.find((one) => one.name === name);
    if (!family || !model) {
      missing.push(name);
      continue;
    }
    draft = withModels(draft, family, [model], true);
    if (serverId !== null && serverId !== model.serverId)
      draft = withServer(draft, family, [model], serverId);
  }
  return { draft, missing };
}
