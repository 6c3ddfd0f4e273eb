import { MANIFEST_NAME } from '../manifest/manifest';
import { COLUMNS } from './columns';
import { JSON_LINES, PARQUET } from './front-matter';
import { table } from './markdown';

const TYPE = {
  string: 'string',
  strings: 'list of strings',
  int64: 'int64',
  float64: 'float64',
  bool: 'bool',
} as const;

export function filesSection(): string {
  const columns = COLUMNS.map(({ name, type, nullable, meaning }) => [
    `\`${name}\``,
    nullable ? `${TYPE[type]} or null` : TYPE[type],
    meaning,
  ]);
  return `## How to load it

\`\`\`python
from datasets import load_dataset

rows = load_dataset("path/to/this/folder", split="test")             # ${JSON_LINES}
rows = load_dataset("path/to/this/folder", "parquet", split="test")  # ${PARQUET}, the same rows
\`\`\`

\`${MANIFEST_NAME}\` holds the counts and, in the order of the rows, where each comes from, for programs.

### Columns

${table(['Column', 'Type', 'What it holds'], columns)}
`;
}
