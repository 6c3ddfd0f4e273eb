import 'server-only';
import { reading } from '../../grammar/phrase';
import { type Bound, partsOf, type Template } from '../../grammar/template';
import { randomFrom } from '../../sampling/random';

/** Draws whole items of a grammar's own distribution, label and empty line included; the same for the same seed. */
export function drawItems(templates: readonly Template[], seed: string): () => string {
  const random = randomFrom(seed);
  const template = choosing(templates);
  const rules = new Map(templates.map((one) => [one, partsOf(one.text)]));
  const choices = new Map(
    templates.flatMap((one) => Object.values(one.slots).map((list) => [list, choosing(list)] as const)),
  );
  return () => {
    const drawn = template(random());
    let bound: Bound = {};
    let text = '';
    for (const part of rules.get(drawn) ?? []) {
      if (typeof part === 'string') text += part;
      else if (part.name === 'label') text += drawn.label(bound);
      else {
        const list = drawn.slots[part.name];
        const phrase = bound[part.name] ?? (list && choices.get(list)?.(random()));
        if (!phrase) throw new Error(`no phrases for {${part.name}} in “${drawn.text}”`);
        bound = { ...bound, [part.name]: phrase };
        text += reading(phrase, part.form);
      }
    }
    return text;
  };
}

/** One of the list by a number in [0, 1), in proportion to the weights. */
function choosing<T extends { weight: number }>(list: readonly T[]): (at: number) => T {
  let total = 0;
  const ends = list.map(({ weight }) => (total += weight));
  return (at) => {
    const wanted = at * total;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const found = list[low];
    if (found === undefined) throw new Error('there is nothing to choose from');
    return found;
  };
}
