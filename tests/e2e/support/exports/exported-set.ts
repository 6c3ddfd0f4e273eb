import type { DatasetView, Trace } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { ApiClient } from '../../../support/api-client.ts';
import { DatasetClient } from '../../../support/dataset/dataset-client.ts';

/** A dataset as its API has it: what every exported file is held against. */
export interface ExportedSet {
  view: DatasetView;
  format: ItemFormat;
  hash: string;
  /** Kept rows, in order. */
  rows: readonly Row[];
  /** Of each kept row, the texts that a person left at its step for what they took. */
  left: ReadonlyMap<string, readonly string[]>;
}

export const readSet = async (api: ApiClient, id: string): Promise<ExportedSet> => {
  const dataset = new DatasetClient(api, id);
  const view = await dataset.view();
  const rows = (await dataset.rows()).filter(({ excluded }) => excluded === null);
  if (!view.format || view.hash === null) throw new Error(`The dataset ${id} has no item format.`);
  const left = new Map<string, string[]>();
  // What an autopilot took is no preference.
  for (const { place, nodeId, choice } of rows)
    left.set(place, choice?.by === 'human' ? await leftAt(dataset, place, nodeId) : []);
  return { view, format: view.format, hash: view.hash, rows, left };
};

const leftAt = async (dataset: DatasetClient, place: string, taken: string): Promise<string[]> => {
  const { candidates, choices, nodes } = await dataset.api.ok<Trace>(
    'GET',
    `${dataset.path}/trace?place=${encodeURIComponent(place)}`,
  );
  const takenText = nodes.find(({ id }) => id === taken)?.text;
  const chosen = new Set(choices.filter(({ undoneAt }) => undoneAt === null).map(({ nodeId }) => nodeId));
  return candidates
    .filter(({ id, state, text }) => !chosen.has(id) && state === 'done' && text !== takenText)
    .map(({ text }) => text);
};

/** The place of the right answer among the labels. */
export const rightOf = ({ format }: ExportedSet, { labelIndex }: Row): number =>
  format.labelSays === 'tempting-but-wrong' ? 1 - labelIndex : labelIndex;
