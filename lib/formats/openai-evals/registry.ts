import { cleanText } from '../clean-text';
import type { DatasetFacts } from '../dataset-facts';
import { LABEL_SAYS } from '../label-says';
import { toYaml } from '../yaml';

export function* registryYaml(name: string, { title, hash, rows, format }: DatasetFacts): Generator<string> {
  const id = `${name}.dev.v0`;
  const about = `${cleanText(title)}: ${rows} ${rows === 1 ? 'item' : 'items'}, dataset hash ${hash}. ${LABEL_SAYS[format.labelSays]}`;
  yield toYaml({
    [name]: { id, metrics: ['accuracy'], description: about },
    [id]: {
      class: 'evals.elsuite.basic.match:Match',
      args: { samples_jsonl: `${name}/samples.jsonl` },
    },
  });
}
