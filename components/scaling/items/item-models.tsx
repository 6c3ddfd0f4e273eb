import type { ScoredItem } from '@/lib/contract/scaling-report';
import type { LabelScore } from '@/lib/scaling/label-score';
import type { RunItem, ScalingTask } from '@/lib/scaling/run';
import { Table, TableCell, TableHead } from '../../ui/table';
import { pathOf } from '../figures/marks/shapes';
import type { ItemPoint } from './item-series';
import {
  logprobWords,
  METHOD_WORDS,
  mainMetric,
  modelTitle,
  percent,
  probabilityWords,
  verdictWords,
} from './score-words';

interface ItemModelsProps {
  task: ScalingTask;
  item: RunItem | null;
  points: readonly ItemPoint[];
}

/** An item under every model by family and size: its probabilities, what came of them, and how they were found. */
export const ItemModels = ({ task, item, points }: ItemModelsProps) => (
  <section
    aria-label="Scores of the item"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by keys.
    tabIndex={0}
    className="overflow-x-auto focus-visible:-outline-offset-2"
  >
    <Table aria-label="Under each model" className="text-xs tabular-nums">
      <thead>
        <tr>
          <TableHead className="pl-0">Model</TableHead>
          {item ? (
            <TableHead>
              {task === 'sequence-prob' ? 'Completion' : `P(${nameOf(item, item.answer)})`}
            </TableHead>
          ) : null}
          <TableHead>{task === 'logodds' ? 'Log-odds' : 'Loss'}</TableHead>
          <TableHead>{task === 'sequence-prob' ? 'Method' : 'Result'}</TableHead>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <ModelLine key={point.model.key} point={point} task={task} item={item} />
        ))}
      </tbody>
    </Table>
  </section>
);

interface ModelLineProps {
  task: ScalingTask;
  item: RunItem | null;
  point: ItemPoint;
}

const ModelLine = ({ task, item, point: { model, look, score } }: ModelLineProps) => {
  const columns = item ? 3 : 2;
  return (
    <tr>
      <TableCell className="py-1.5 pl-0">
        <span className="flex items-start gap-1.5">
          <svg aria-hidden="true" viewBox="-8 -8 16 16" className="mt-px size-3.5 shrink-0">
            <path d={pathOf(look.shape, 5)} fill={look.colour} />
          </svg>
          <span className="min-w-0" title={model.name}>
            {modelTitle(model)}
          </span>
        </span>
      </TableCell>
      {score === null ? (
        <TableCell colSpan={columns} className="py-1.5 text-dim">
          {model.reason ?? 'not scored yet'}
        </TableCell>
      ) : score.score.error !== null ? (
        <TableCell colSpan={columns} className="break-words py-1.5 text-no">
          {score.score.error}
        </TableCell>
      ) : (
        <>
          {item ? (
            <TableCell className="py-1.5">
              <Probabilities score={score} item={item} task={task} />
            </TableCell>
          ) : null}
          <TableCell className="py-1.5">{mainMetric(task, score.metrics).words}</TableCell>
          <TableCell className="py-1.5">
            {verdictWords(task, score.metrics) || METHOD_WORDS[score.score.method]}
            {task === 'sequence-prob' ? null : (
              <span className="block text-dim">{METHOD_WORDS[score.score.method]}</span>
            )}
            {score.score.imported ? <Imported imported={score.score.imported} item={item} /> : null}
          </TableCell>
        </>
      )}
    </tr>
  );
};

type ImportedValues = NonNullable<ScoredItem['score']['imported']>;

/** What a results file says beside the loss. */
const Imported = ({ imported, item }: { imported: ImportedValues; item: RunItem | null }) => {
  const { predicted, totalLogprob } = imported;
  const said = [
    predicted === null ? '' : `predicted ${item ? nameOf(item, predicted) : `class ${predicted}`}`,
    totalLogprob === null ? '' : `all classes ${percent(Math.min(1, Math.exp(totalLogprob)))}`,
  ].filter(Boolean);
  return said.length > 0 ? <span className="block text-dim">{said.join(', ')}</span> : null;
};

/** The right class’s probability and the label’s where that is another; after both prompts with log-odds; variants to unfold. */
const Probabilities = ({
  score: { score },
  item,
  task,
}: {
  score: Omit<ScoredItem, 'item'>;
  item: RunItem;
  task: ScalingTask;
}) => {
  if (score.labels.length === 0) return <span className="text-dim">not in the file</span>;
  const after = (labels: readonly LabelScore[], words: string) =>
    [...new Set(task === 'sequence-prob' ? [0] : [item.answer, item.label])].map((place, at) => {
      const label = labels[place];
      return label ? (
        <span key={`${words}${place}`} className="block whitespace-nowrap">
          {words}
          {at > 0 ? <span className="text-dim">{nameOf(item, place)} </span> : null}
          {probabilityWords(label)} <span className="text-dim">{logprobWords(label)}</span>
        </span>
      ) : null;
    });
  const all = [
    { after: score.otherLabels ? 'control' : '', labels: score.labels },
    { after: 'biased', labels: score.otherLabels ?? [] },
  ];
  return (
    <>
      {after(score.labels, score.otherLabels ? 'control ' : '')}
      {score.otherLabels ? after(score.otherLabels, 'biased ') : null}
      <Variants all={all} />
    </>
  );
};

/** The spellings whose probabilities were summed for each class. */
const Variants = ({ all }: { all: readonly { after: string; labels: readonly LabelScore[] }[] }) => {
  const number = all.reduce(
    (sum, { labels }) => labels.reduce((before, { variants }) => before + variants.length, sum),
    0,
  );
  if (number === 0) return null;
  return (
    <details className="mt-0.5">
      <summary className="w-fit rounded text-dim hover:text-ink">
        {number === 1 ? '1 spelling' : `${number} spellings`}
      </summary>
      <ul className="mt-0.5 grid gap-0.5">
        {all.flatMap(({ after, labels }) =>
          labels.flatMap(({ label, variants }) =>
            variants.map(({ text, logprob }) => (
              <li key={`${after} ${label} ${text}`} className="whitespace-nowrap">
                {after ? <span className="text-dim">{after} </span> : null}
                <code className="rounded bg-bg px-1 font-mono">{JSON.stringify(text)}</code>{' '}
                <span className="text-dim">
                  {percent(Math.exp(logprob))} {logprobWords({ logprob, atMost: null })}
                </span>
              </li>
            )),
          ),
        )}
      </ul>
    </details>
  );
};

const nameOf = ({ classes }: RunItem, place: number): string => classes[place]?.trim() || `class ${place}`;
