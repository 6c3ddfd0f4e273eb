import { nanoid } from 'nanoid';
import type { DatasetView } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';
import type { ApiClient } from '../../support/api-client.ts';
import { grow, makePracticeLoom } from './looms.ts';

/** A loom on the practice model whose path holds so many items, and where asked one text that is none. Gives its id. */
export const makeDataset = async (api: ApiClient, items: number, stray = false): Promise<string> => {
  const { id } = await makePracticeLoom(api, { autoPropose: false });
  await grow(api, id, items);
  if (stray) {
    const view = await api.runStep(id);
    const text = 'This stands between the items and is none.\n\n';
    await api.choose(view, nanoid(), { edited: { from: view.nodes[0]?.id, text } });
  }
  return id;
};

export const rowsOf = async (api: ApiClient, id: string): Promise<Row[]> =>
  (await api.ok<{ rows: Row[] }>('GET', `/api/datasets/${id}/rows`)).rows;

export const viewOf = (api: ApiClient, id: string): Promise<DatasetView> =>
  api.ok('GET', `/api/datasets/${id}`);
