import type { Row } from '../../dataset/row';
import type { DatasetFacts, DatasetWriter } from '../dataset-facts';
import { labelledRow } from '../inverse-scaling/labelled-prompt';
import { jsonLine } from '../json-line';
import { MANIFEST_NAME, manifest } from '../manifest/manifest';
import { labelledProblem } from '../row-problem';
import { taskName } from '../task-name';
import { type RowsText, writeRows } from '../write-rows';
import { registryYaml } from './registry';

/** An eval of openai/evals as a registry folder, to be run with `--registry_path registry`. */
export const openaiEvals: DatasetWriter = {
  extension: '.openai-evals.zip',
  mediaType: 'application/zip',
  problem,
  files: (source) => {
    const name = taskName(source.stem);
    return [
      { name: `registry/evals/${name}.yaml`, chunks: registryYaml(name, source.facts) },
      {
        name: `registry/data/${name}/samples.jsonl`,
        chunks: writeRows(samples, source.rows, source.facts),
      },
      ...manifest.files(source).map(({ chunks }) => ({ name: MANIFEST_NAME, chunks })),
    ];
  },
};

const samples: RowsText = {
  problem,
  lines: ({ format }) => {
    const answers = format.labels.map(({ text }) => text.trim());
    const system = { role: 'system', content: `Answer ${either(answers)}.` };
    return (row: Row) =>
      jsonLine({
        input: [system, { role: 'user', content: row.question }],
        ideal: answers[labelledRow(row, format).answerIndex],
      });
  },
};

/** "Yes or No"; "A, B or C". */
const either = (answers: readonly string[]): string =>
  `${answers.slice(0, -1).join(', ')} or ${answers.at(-1)}`;

/** `Match` asks whether the reply begins with the right answer. */
function problem(facts: DatasetFacts): string | null {
  const labels = facts.format.labels.map(({ text }) => text.trim());
  for (const short of labels)
    for (const long of labels)
      if (long !== short && long.startsWith(short))
        return `openai/evals takes every reply that begins with the right answer, and “${long}” begins with “${short}”.`;
  return labelledProblem(facts);
}
