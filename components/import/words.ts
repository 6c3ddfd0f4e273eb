import type { FileFormat, ImportPreview } from '@/lib/contract/importing';
import { MEGABYTE } from '@/lib/contract/limits';

const FORMAT_NAMES: Record<FileFormat, string> = {
  espalier: 'Espalier',
  bonsai: 'Bonsai',
  loomsidian: 'Loomsidian',
  pyloom: 'pyloom',
  miniloom: 'MiniLoom',
  'inverse-scaling-csv': 'Inverse-scaling CSV',
  'inverse-scaling-jsonl': 'Inverse-scaling JSONL',
  'anthropic-jsonl': 'Anthropic evals JSONL',
};

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** What a file is, in one line: "Loomsidian, 1,204 nodes, 86 on the accepted path; 40 items: 38 kept, 2 dropped". */
export const describeFile = (preview: ImportPreview): string => {
  const { format, nodes, pathNodes, items, kept, dropped } = preview;
  const tree = `${FORMAT_NAMES[format]}, ${count(nodes, 'node')}, ${pathNodes.toLocaleString('en')} on the accepted path`;
  if (items === null) return `${tree}; no items`;
  return `${tree}; ${count(items, 'item')}: ${(kept ?? 0).toLocaleString('en')} kept, ${(dropped ?? 0).toLocaleString('en')} dropped`;
};

/** What comes along besides the tree; null where that is nothing. */
export const describeRecords = ({ records }: ImportPreview): string | null => {
  if (!records) return null;
  const { steps, rankings, choices, acts } = records;
  const tree = `With ${count(steps, 'step')}, ${count(rankings, 'ranking')}, ${count(choices, 'choice')} and ${count(acts, 'act')} of reviewers.`;
  return [tree, ...describeJudging(records)].join(' ');
};

const describeJudging = (records: NonNullable<ImportPreview['records']>): string[] => {
  const { rubricVersions, judgeRuns, trials, promptDrafts } = records;
  const parts = [
    rubricVersions > 0 && count(rubricVersions, 'rubric version'),
    judgeRuns > 0 && `${count(judgeRuns, 'judge run')} with ${count(trials, 'trial')}`,
    promptDrafts > 0 && count(promptDrafts, 'prompt draft'),
  ].filter((part) => part !== false);
  return parts.length > 0 ? [`And ${parts.join(', ')}.`] : [];
};

/** "0.4 MB", "96 MB". */
export const megabytes = (bytes: number): string => {
  const size = bytes / MEGABYTE;
  return `${size >= 10 ? Math.round(size).toLocaleString('en') : Math.max(0.1, size).toFixed(1)} MB`;
};
