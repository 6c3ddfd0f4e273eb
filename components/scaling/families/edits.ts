import { idOf } from '@/lib/formats/families/families-csv';
import { bySize, type DraftFamily, type DraftModel } from './draft';

const COLOURS = 12;

/** The first colour that no family has, or the next in turn. */
export function freeColour(families: readonly Pick<DraftFamily, 'colour'>[]): number {
  const taken = new Set(families.map(({ colour }) => colour));
  for (let colour = 0; colour < COLOURS; colour++) if (!taken.has(colour)) return colour;
  return families.length % COLOURS;
}

export const emptyFamily = (
  families: readonly DraftFamily[],
  ids: { family: string; model: string },
): DraftFamily => ({
  id: ids.family,
  name: '',
  kind: 'base',
  colour: freeColour(families),
  models: [{ id: ids.model, name: '', size: '', serverId: null }],
});

export const putFamily = (families: readonly DraftFamily[], family: DraftFamily): DraftFamily[] =>
  families.some(({ id }) => id === family.id)
    ? families.map((one) => (one.id === family.id ? family : one))
    : [...families, family];

/** Puts back what was taken out, where it stood; one that is there again stays as it is. */
export function insertAt<T extends { id: string }>(list: readonly T[], at: number, one: T): T[] {
  return list.some(({ id }) => id === one.id) ? [...list] : list.toSpliced(at, 0, one);
}

export const putModel = (family: DraftFamily, model: DraftModel): DraftFamily => ({
  ...family,
  models: family.models.some(({ id }) => id === model.id)
    ? family.models.map((one) => (one.id === model.id ? model : one))
    : [...family.models, model],
});

/** Families of a file into those that are there: models are told by their names; ids, and so what runs refer to, stay. */
export function mergeFamilies(
  families: readonly DraftFamily[],
  incoming: readonly DraftFamily[],
  mode: 'append' | 'replace',
): DraftFamily[] {
  const merged: DraftFamily[] = mode === 'append' ? [...families] : [];
  const named = ({ name }: { name: string }) => name.trim().toLowerCase();
  for (const family of incoming) {
    const known = families.find((one) => named(one) === named(family));
    const models = family.models.map((model) => {
      const same = known?.models.find(({ name }) => name.trim() === model.name);
      return same ? { ...model, id: same.id } : model;
    });
    const rest = mode === 'append' ? (known?.models ?? []) : [];
    const others = rest.filter(({ id }) => !models.some((model) => model.id === id));
    const next: DraftFamily = {
      ...family,
      id: known?.id ?? idOf(family.id, [...families, ...merged]),
      colour: known?.colour ?? freeColour([...families, ...merged]),
      models: withIds(models, [...(known?.models ?? [])], others),
    };
    const place = merged.findIndex(({ id }) => id === next.id);
    if (place < 0) merged.push(bySize(next));
    else merged[place] = bySize(next);
  }
  return merged;
}

/** New models get ids that none of the known ones has. */
function withIds(
  models: readonly DraftModel[],
  known: readonly DraftModel[],
  others: readonly DraftModel[],
): DraftModel[] {
  const whole: DraftModel[] = [...others];
  for (const model of models) {
    const isKnown = known.some(({ id, name }) => id === model.id && name.trim() === model.name);
    whole.push(isKnown ? model : { ...model, id: idOf(model.id, [...known, ...whole]) });
  }
  return whole;
}
