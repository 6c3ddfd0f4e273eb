import type { ModelFamily, ModelKind } from '../../scaling/models/family';
import { withoutCsv } from './mapping';

/** What the name of a results file lets one guess; null where it says nothing. */
export interface ModelGuess {
  family: string | null;
  kind: ModelKind | null;
  model: string;
  parameters: number;
}

const UNITS: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/**
 * The model that a file is named after: the longest known name in it (with or without its maker, so that `opt-125m` is
 * `facebook/opt-125m`), a person’s own families before the presets. Else a size such as `1.3b`, where there is one size only:
 * then family and kind are null and the model is the name itself. Null where nothing fits. A guess, for a person to look at.
 */
export function guessModel(
  fileName: string,
  families: readonly ModelFamily[],
  presets: readonly ModelFamily[],
): ModelGuess | null {
  const name = plain(withoutCsv(fileName));
  let best: { guess: ModelGuess; length: number } | null = null;
  for (const family of [...families, ...presets])
    for (const model of family.models) {
      const length = longestIn(name, model.name);
      if (length <= (best?.length ?? 0)) continue;
      const guess = {
        family: family.name,
        kind: family.kind,
        model: model.name,
        parameters: model.parameters,
      };
      best = { guess, length };
    }
  if (best) return best.guess;
  const parameters = sizeIn(withoutCsv(fileName));
  return parameters === null ? null : { family: null, kind: null, model: withoutCsv(fileName), parameters };
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9.]+/gu, '-');

/** Length of the longest form of a model’s name that stands in the file’s; 0 of none. */
function longestIn(fileName: string, modelName: string): number {
  const forms = [plain(modelName), plain(modelName.split('/').at(-1) ?? modelName)];
  return Math.max(0, ...forms.filter((form) => stands(form, fileName)).map((form) => form.length));
}

/** Whether a form stands in a name by itself: `opt-1` does not in `opt-1.3b`, nor `4b` in `1.4b`. */
function stands(form: string, name: string): boolean {
  for (let at = name.indexOf(form); at >= 0 && form !== ''; at = name.indexOf(form, at + 1)) {
    const [before, after] = [name.slice(0, at), name.slice(at + form.length)];
    if (!/(?:[a-z0-9]|\d\.)$/u.test(before) && !/^(?:[a-z0-9]|\.\d)/u.test(after)) return true;
  }
  return false;
}

function sizeIn(name: string): number | null {
  const found = name.matchAll(/(?<![a-z0-9.])(\d+(?:\.\d+)?)([kmbt])(?![a-z0-9])/giu);
  const sizes = [...found].map(
    ([, digits, unit]) => Number(digits) * (UNITS[unit?.toLowerCase() ?? ''] ?? 1),
  );
  const [size] = sizes;
  return size !== undefined && size > 0 && new Set(sizes).size === 1 ? size : null;
}
