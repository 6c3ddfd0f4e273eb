import { stringify } from 'yaml';
import { cleanText } from '../clean-text';
import type { DatasetFacts } from '../dataset-facts';
import { LABEL_SAYS } from '../label-says';

export function* registryYaml(name: string, { title, hash, rows, format }: DatasetFacts): Generator<string> {
  const id = `${name}.dev.v0`;
  const about = `${cleanText(title)}: ${rows} ${rows === 1 ? 'item' : 'items'}, dataset hash ${hash}. ${LABEL_SAYS[format.labelSays]}`;
  yield stringify(
    {
      [name]: { id, metrics: ['accuracy'], description: about },
      [id]: {
        class: 'evals.elsuite.basic.match:Match',
        args: { samples_jsonl: `${name}/samples.jsonl` },
      },
    },
    { version: '1.1', lineWidth: 0 },
  );
}
