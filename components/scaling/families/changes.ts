import type { DraftFamily, DraftModel } from './draft';
import { sizeTyped } from './size-text';

/** What becomes of one family. */
export interface FamilyChange {
  id: string;
  name: string;
  words: string;
}

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
export const modelsWords = (number: number): string => count(number, 'model', 'models');

/** What is other in `after` than in `before`, a line for each family. */
export function changesOf(before: readonly DraftFamily[], after: readonly DraftFamily[]): FamilyChange[] {
  const was = new Map(before.map((family) => [family.id, family]));
  const is = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((family) => {
    const old = was.get(family.id);
    const words = old ? changeWords(old, family) : `new, ${modelsWords(family.models.length)}`;
    return words === '' ? [] : [{ id: family.id, name: family.name, words }];
  });
  const gone = before
    .filter(({ id }) => !is.has(id))
    .map(({ id, name, models }) => ({ id, name, words: `removed, ${modelsWords(models.length)}` }));
  return [...changed, ...gone];
}

/** In words; empty where nothing is other. */
export function changeWords(old: DraftFamily, now: DraftFamily): string {
  const was = new Map(old.models.map((model) => [model.id, model]));
  const is = new Set(now.models.map(({ id }) => id));
  const both = now.models.flatMap((model) => {
    const before = was.get(model.id);
    return before ? [[before, model] as const] : [];
  });
  const other = (differs: (one: DraftModel, two: DraftModel) => boolean) =>
    both.filter(([one, two]) => differs(one, two)).length;
  const added = now.models.length - both.length;
  const gone = old.models.filter(({ id }) => !is.has(id)).length;
  const sizes = other((one, two) => sizeTyped(one.size) !== sizeTyped(two.size));
  const servers = other((one, two) => one.serverId !== two.serverId);
  const names = other((one, two) => one.name.trim() !== two.name.trim());
  return [
    old.name.trim() === now.name.trim() ? '' : `was “${old.name.trim()}”`,
    old.kind === now.kind ? '' : `now ${now.kind}`,
    old.colour === now.colour ? '' : 'another colour',
    added > 0 ? `${modelsWords(added)} added` : '',
    gone > 0 ? `${modelsWords(gone)} removed` : '',
    names > 0 ? count(names, 'other name', 'other names') : '',
    sizes > 0 ? count(sizes, 'other size', 'other sizes') : '',
    servers > 0 ? count(servers, 'other server', 'other servers') : '',
  ]
    .filter(Boolean)
    .join(', ');
}
