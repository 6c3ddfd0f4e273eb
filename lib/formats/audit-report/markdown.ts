import type { AuditReport, Measure } from '../../judging/audit/report';
import { countText, intervalText, valueText } from '../../judging/audit/value-text';
import { count, list, plain, table } from '../hugging-face/markdown';
import { type AuditFacts, FIGURES } from './facts';
import { rubricSection } from './rubric-section';

/** The audit to read: every number with its interval, its definition and how it was made. */
export const auditMarkdown = (facts: AuditFacts): string =>
  [
    head(facts),
    stepsSection(facts.audit),
    judgesSection(facts.audit),
    ...GROUPS.map(([group, title]) =>
      numbersSection(
        title,
        facts.audit.measures.filter((one) => one.group === group),
      ),
    ),
    `## Figures\n\n${FIGURES.map(({ name, caption }) => `![${caption}](${name})\n\n${caption}.`).join('\n\n')}\n`,
    rubricSection(facts),
    HOW,
  ].join('\n');

const GROUPS = [
  ['agreement', 'Agreement with people'],
  ['position', 'Position'],
  ['reliability', 'Reliability'],
  ['cost', 'Cost'],
] as const;

const head = ({ title, loomId, decisionsHash, datasetHash, madeAt, version }: AuditFacts): string =>
  `# Audit of the judges of ${plain(title)}

${list([
  `Made ${new Date(madeAt).toISOString()} by Espalier ${version}.`,
  `Loom \`${loomId}\`.`,
  `Decisions \`${decisionsHash}\`: names the steps, rankings and choices that these numbers rest on.`,
  datasetHash === null
    ? 'The loom has no item format, so there is no dataset hash.'
    : `Dataset \`${datasetHash}\`.`,
])}
`;

function stepsSection({ counts }: AuditReport): string {
  return `## Steps

${list([
  `${count(counts.steps, 'step')} in all, ${counts.open.toLocaleString('en')} still open.`,
  `${count(counts.blind, 'choice')} by a person with the suggestion hidden (blind), ${counts.shown.toLocaleString('en')} with it on screen (shown), ${counts.own.toLocaleString('en')} without a suggestion.`,
  `${count(counts.autopilot, 'step')} decided by the autopilot alone. They are part of no agreement.`,
  `${count(counts.unjudged, 'step')} that no judge was asked about.`,
])}
`;
}

function judgesSection({ judges }: AuditReport): string {
  if (judges.length === 0) return '## Judges\n\nNo judge was asked.\n';
  const rows = judges.map((judge) => [
    plain(judge.name),
    plain(judge.model) + (judge.heuristic ? ' (a heuristic, no language model)' : ''),
    `\`${judge.rubricHash}\``,
    judge.method,
    judge.steps.toLocaleString('en'),
  ]);
  return `## Judges\n\n${table(['judge', 'model', 'rubric', 'method', 'steps'], rows)}\n`;
}

function numbersSection(title: string, measures: readonly Measure[]): string {
  const rows = measures.flatMap((measure) =>
    measure.numbers.map((number) => [
      plain(measure.name),
      number.of === null ? '' : plain(number.of),
      number.side === 'all' ? '' : number.side,
      number.value === null ? '–' : valueText(number.value, measure.unit),
      intervalText(number, measure.unit) || '–',
      countText(number.n, measure.counts),
      plain([number.why, number.detail].filter((part) => part !== null).join(' ')),
    ]),
  );
  const words = measures.map(
    ({ name, definition, method }) => `**${name}.** ${definition} Interval: ${method}`,
  );
  return `## ${title}

${table(['number', 'of', 'side', 'value', '95 % interval', 'n', 'note'], rows)}

${list(words)}
`;
}

const HOW = `## How to read this

${list([
  'Agreement counts choices of people only, one a step: the first that was not undone. A later choice on a second branch was made in the knowledge of the first.',
  'Blind and shown stand apart because a suggestion on screen draws a person towards it: blind agreement is the one to trust.',
  'An edited copy of a candidate counts as that candidate.',
  '`audit.json` has the same numbers with the steps behind each; the decisions themselves are the JSONL export of the same page.',
])}
`;
