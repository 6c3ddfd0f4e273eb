import type { DatasetFacts } from '../dataset-facts';
import { toYaml } from '../yaml';
import { COLUMNS, type Column } from './columns';

export const JSON_LINES = 'data/test.jsonl';
export const PARQUET = 'data/test.parquet';

const CONFIGS = [
  { name: 'default', path: JSON_LINES },
  { name: 'parquet', path: PARQUET },
];

/**
 * The YAML head of the card, which the hub and `load_dataset` read. YAML 1.1, as their reader is: there a bare `no` or
 * `1e3` would not stay a text.
 */
export function frontMatter(facts: Pick<DatasetFacts, 'title' | 'rows'>): string {
  const features = COLUMNS.map(feature);
  const head = {
    pretty_name: facts.title,
    license: 'cc-by-4.0',
    task_categories: ['multiple-choice'],
    size_categories: [sizeCategory(facts.rows)],
    tags: ['espalier', 'evaluation'],
    configs: CONFIGS.map(({ name, path }) => ({
      config_name: name,
      data_files: [{ split: 'test', path }],
    })),
    dataset_info: CONFIGS.map(({ name }) => ({ config_name: name, features })),
  };
  const yaml = toYaml(head);
  return `---\n${yaml}---\n`;
}

const feature = ({ name, type }: Column) =>
  type === 'strings' ? { name, sequence: 'string' } : { name, dtype: type };

const sizeCategory = (rows: number): string => {
  if (rows < 1000) return 'n<1K';
  if (rows < 10_000) return '1K<n<10K';
  if (rows < 100_000) return '10K<n<100K';
  return rows < 1_000_000 ? '100K<n<1M' : '1M<n<10M';
};
