import type { DatasetFacts } from '../dataset-facts';
import { filesSection } from './files-section';
import { frontMatter } from './front-matter';
import { hashSection } from './hash-section';
import { labelSection } from './label-section';
import { leftOutSection } from './left-out-section';
import { limitationsSection } from './limitations-section';
import { makingSection, practiceRows } from './making-section';
import { count, plain } from './markdown';
import { qualitySection } from './quality-section';

/** The README.md of a dataset: front matter, then what a reviewer asks, in the order they would. */
export const datasetCard = (facts: DatasetFacts): string =>
  [
    frontMatter(facts),
    about(facts),
    labelSection(facts),
    makingSection(facts),
    qualitySection(facts),
    leftOutSection(facts),
    filesSection(),
    hashSection(facts),
    limitationsSection(facts),
  ].join('\n');

function about(facts: DatasetFacts): string {
  const { title, rows, format, hash, madeAt, version } = facts;
  const answers = format.labels.length === 2 ? 'two answers' : `${format.labels.length} answers`;
  const practice =
    practiceRows(facts) === rows && rows > 0
      ? ' **All of them were written by a practice model, which is a heuristic and not a language model.**'
      : '';
  return `# ${plain(title)}

${count(rows, 'item')}, each a question with ${answers}, for evaluating language models.${practice} As of ${new Date(madeAt).toISOString().slice(0, 10)}, hash \`${hash.slice(0, 8)}\`, written by Espalier ${plain(version)}.
`;
}
