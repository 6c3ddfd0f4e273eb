import { type ModelFamily, type ModelKind, modelFamilySchema } from '@/lib/scaling/models/family';
import { sizeText, sizeTyped } from './size-text';

/** A model as it stands on the page: the size as it was typed, which may be none yet. */
export interface DraftModel {
  id: string;
  name: string;
  size: string;
  serverId: string | null;
}

/** A family as it stands on the page; it may not be fit to be saved yet. */
export interface DraftFamily {
  id: string;
  name: string;
  kind: ModelKind;
  colour: number;
  models: DraftModel[];
}

/** What is wrong with a field, by `fieldOf`. */
export type Problems = ReadonlyMap<string, string>;

export const fieldOf = (familyId: string, field: 'name' | 'models', modelId?: string): string =>
  modelId === undefined ? `${familyId} ${field}` : `${familyId} ${modelId} ${field}`;
export const serverFieldOf = (familyId: string, modelId: string): string => `${familyId} ${modelId} server`;
export const sizeFieldOf = (familyId: string, modelId: string): string => `${familyId} ${modelId} size`;

export const draftOf = ({ models, ...family }: ModelFamily): DraftFamily => ({
  ...family,
  models: models.map(({ parameters, ...model }) => ({ ...model, size: sizeText(parameters) })),
});

/** Smallest first; sizes that are none yet stay at the end, as they were. */
export function bySize({ models, ...family }: DraftFamily): DraftFamily {
  const size = (model: DraftModel) => sizeTyped(model.size) ?? Number.POSITIVE_INFINITY;
  const ranked = models.toSorted((one, other) => {
    const [a, b] = [size(one), size(other)];
    return a === b ? 0 : a - b;
  });
  return { ...family, models: ranked };
}

/** What is wrong with families as they stand, in words for the person at the fields. `servers`: ids of those that are there. */
export function problemsOf(drafts: readonly DraftFamily[], servers: ReadonlySet<string>): Problems {
  const problems = new Map<string, string>();
  const names = new Map<string, DraftFamily>();
  for (const family of drafts) {
    const name = plain(family.name);
    const like = names.get(name);
    if (name === '') problems.set(fieldOf(family.id, 'name'), 'Give the family a name.');
    else if (like)
      problems.set(
        fieldOf(family.id, 'name'),
        `There is a family “${like.name.trim()}” already. Give this one another name.`,
      );
    else names.set(name, family);
    if (family.models.length === 0)
      problems.set(fieldOf(family.id, 'models'), 'A family needs a model at least.');
    problemsOfModels(family, servers, problems);
  }
  return problems;
}

function problemsOfModels(
  { id, models }: DraftFamily,
  servers: ReadonlySet<string>,
  problems: Map<string, string>,
): void {
  const names = new Set<string>();
  for (const model of models) {
    const name = model.name.trim();
    if (name === '')
      problems.set(fieldOf(id, 'name', model.id), 'Give the model the name that its server knows.');
    else if (names.has(name))
      problems.set(fieldOf(id, 'name', model.id), 'This name is in the family already.');
    names.add(name);
    if (sizeTyped(model.size) === null)
      problems.set(
        sizeFieldOf(id, model.id),
        model.size.trim() === ''
          ? 'Give its number of parameters, such as 1.4B.'
          : 'This is no size. Write 1.4B or 1400000000.',
      );
    if (model.serverId !== null && !servers.has(model.serverId))
      problems.set(serverFieldOf(id, model.id), 'Its server is no longer there. Choose another, or none.');
  }
}

const plain = (name: string): string => name.trim().toLowerCase();

/** The family as it can be stored; null while something of it is wrong. */
export function familyOf(draft: DraftFamily, problems: Problems): ModelFamily | null {
  for (const field of problems.keys()) if (field.startsWith(`${draft.id} `)) return null;
  const { models, ...family } = bySize(draft);
  const parsed = modelFamilySchema.safeParse({
    ...family,
    name: family.name.trim(),
    models: models.map(({ size, ...model }) => ({
      ...model,
      name: model.name.trim(),
      parameters: sizeTyped(size),
    })),
  });
  return parsed.success ? parsed.data : null;
}

/** What is to be stored: each family as it stands, or as it was while something of it is wrong; a new one waits until it is right. */
export function storable(
  drafts: readonly DraftFamily[],
  stored: readonly ModelFamily[],
  problems: Problems,
): ModelFamily[] {
  const before = new Map(stored.map((family) => [family.id, family]));
  return drafts.flatMap((draft) => familyOf(draft, problems) ?? before.get(draft.id) ?? []);
}
