import type { Rubric } from '../../loom/settings';
import type { DatasetFacts } from '../dataset-facts';
import { count, enumeration, exact, list, plain, share, table } from './markdown';

/** How the rows came about: who proposed, who ranked, who took them. */
export function makingSection(facts: DatasetFacts): string {
  return [
    '## How it was made\n',
    `${wayOfMaking(facts)}\n`,
    practiceWarning(facts),
    writers(facts),
    samplers(facts),
    judges(facts),
    choices(facts),
    facts.rubric ? rubricOf(facts.rubric) : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function wayOfMaking({ making }: DatasetFacts): string {
  const looms = enumeration(making.looms.map((title) => `“${plain(title)}”`));
  const { steps, candidates } = making;
  const round =
    steps === 0
      ? 'No row was chosen among candidates of a step.'
      : `The rows were chosen in ${count(steps, 'step')}: at each, a model proposed continuations of the text so far (${count(candidates, 'candidate')} in all, ${(candidates / steps).toFixed(1)} a step), and one was taken. What was not taken stays in the tree.`;
  const examples =
    making.fromPrompt > 0
      ? ` ${count(making.fromPrompt, 'example')} in the prompt showed the form and ${making.fromPrompt === 1 ? 'is' : 'are'} not among the rows.`
      : '';
  return `The items were grown in Espalier, branch by branch, as the accepted path of ${making.looms.length === 1 ? 'the loom' : 'the looms'} ${looms}. ${round}${examples}`;
}

export const practiceRows = ({ models }: Pick<DatasetFacts, 'models'>): number =>
  models.reduce((sum, { practice, items }) => sum + (practice ? items : 0), 0);

function practiceWarning(facts: DatasetFacts): string {
  const rows = practiceRows(facts);
  if (rows === 0) return '';
  return `> **${count(rows, 'row')} (${share(rows, facts.rows)}) ${rows === 1 ? 'was' : 'were'} written by Espalier’s practice model.** It is a heuristic, a weighted grammar with a small n-gram model, and not a language model. Such rows serve to learn the tool; they say nothing about what language models write, and no result should rest on them.\n`;
}

function writers({ models, making, rows }: DatasetFacts): string {
  const others = [
    ['typed by a person', making.written],
    ['read from a file', making.imported],
  ] as const;
  const lines = [
    ...models.map(({ model, practice, items }) => [
      practice ? `${exact(model)}, the practice model: a heuristic, not a language model` : exact(model),
      items.toLocaleString('en'),
      share(items, rows),
    ]),
    ...others
      .filter(([, items]) => items > 0)
      .map(([who, items]) => [who, items.toLocaleString('en'), share(items, rows)]),
  ];
  return `### Who wrote the rows\n\n${table(['Writer', 'Rows', 'Share'], lines)}\n`;
}

function samplers({ making }: DatasetFacts): string {
  if (making.samplers.length === 0) return '';
  const lines = making.samplers.map(({ model, mode, temperature, topP, maxTokens, n }) => [
    exact(model),
    mode,
    String(temperature),
    String(topP),
    String(maxTokens),
    String(n),
  ]);
  const head = ['Model', 'Mode', 'Temperature', 'Top p', 'Most tokens', 'Candidates asked a step'];
  return `The looms propose with these settings now; earlier steps may have had others, and each step keeps its own:\n\n${table(head, lines)}\n`;
}

function judges({ judges: all, rows }: DatasetFacts): string {
  if (all.length === 0) return '### Judge\n\nNo judge ranked the candidates of these rows.\n';
  const lines = all.map(({ model, heuristic, items }) => [
    heuristic ? `${exact(model)}: a heuristic, not a language model` : exact(model),
    items.toLocaleString('en'),
    share(items, rows),
  ]);
  return `### Judge\n\nCandidates were shown to the judge under opaque names and in several orders, and the orders aggregated. A ranking is a suggestion; it hides nothing.\n\n${table(['Judge', 'Rows', 'Share'], lines)}\n`;
}

function choices({ making, agreement }: DatasetFacts): string {
  const { taken, overrides } = making;
  if (taken.human + taken.autopilot === 0) return '';
  const { accepts, choices: seen } = agreement;
  const lines = [
    `${count(taken.human, 'row')} taken by a person, ${count(taken.autopilot, 'row')} by the autopilot, which takes the judge’s suggestion by itself.`,
    seen > 0
      ? `A person who saw a suggestion took it in ${accepts.toLocaleString('en')} of ${count(seen, 'choice')} (${share(accepts, seen)}). Agreement with a suggestion that was on screen is not independent of it.`
      : 'No row was chosen by a person with a suggestion on screen, so there is no agreement to tell.',
    `${count(overrides, 'row')} of a person who took another candidate than the suggestion, seen or not.`,
  ];
  return `### Who chose\n\n${list(lines)}\n`;
}

function rubricOf({ instructions, criteria }: Rubric): string {
  const lines = criteria.map(({ name, weight, description, anchors }) => [
    plain(name),
    String(weight),
    plain(description),
    plain(anchors.low),
    plain(anchors.high),
  ]);
  const quoted = instructions
    .split(/\r\n|\r|\n/u)
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join('\n');
  return `### Rubric\n\n${quoted}\n\n${table(['Criterion', 'Weight', 'What the judge looks for', 'A 1', 'A 5'], lines)}\n`;
}
