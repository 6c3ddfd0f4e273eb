import { cleanText } from '../clean-text';
import type { DatasetFacts, DatasetWriter } from '../dataset-facts';
import { classification } from '../inverse-scaling/classification';
import { jsonLines } from '../inverse-scaling/table';
import { LABEL_SAYS } from '../label-says';
import { MANIFEST_NAME, manifest } from '../manifest/manifest';
import { labelledProblem } from '../row-problem';
import { taskName } from '../task-name';
import { writeRows } from '../write-rows';
import { toYaml } from '../yaml';

const DATA = 'data/test.jsonl';

/** A task of lm-evaluation-harness. The data file is looked for from the folder the harness is started in. */
export const lmEval: DatasetWriter = {
  extension: '.lm-eval.zip',
  mediaType: 'application/zip',
  problem: labelledProblem,
  files: (source) => [
    { name: `${taskName(source.stem)}.yaml`, chunks: taskYaml(taskName(source.stem), source.facts) },
    { name: DATA, chunks: writeRows(jsonLines(classification), source.rows, source.facts) },
    ...manifest.files(source).map(({ chunks }) => ({ name: MANIFEST_NAME, chunks })),
  ],
};

/** `target_delimiter` is empty because the classes carry their leading space. YAML 1.1, as the harness reads it. */
function* taskYaml(task: string, { title, hash, format, rows }: DatasetFacts): Generator<string> {
  const { labelSays, labels } = format;
  yield toYaml({
    task,
    dataset_path: 'json',
    dataset_kwargs: { data_files: { test: DATA } },
    output_type: 'multiple_choice',
    test_split: 'test',
    doc_to_text: 'prompt',
    doc_to_choice: 'classes',
    doc_to_target: 'answer_index',
    target_delimiter: '',
    metric_list: [{ metric: 'acc', aggregation: 'mean', higher_is_better: true }],
    metadata: {
      version: 0,
      title: cleanText(title),
      dataset_hash: hash,
      items: rows,
      label_says: labelSays,
      label_meaning: LABEL_SAYS[labelSays],
      labels: labels.map(({ text, meaning }) => ({ text: cleanText(text), meaning: cleanText(meaning) })),
    },
  });
}
