import { nanoid } from 'nanoid';
import type { z } from 'zod';
import type {
  ActsRequest,
  actsReplySchema,
  DatasetView,
  NewAct,
  rowsReplySchema,
} from '../../../lib/contract/dataset.ts';
import type { ErrorBody } from '../../../lib/contract/errors.ts';
import type { ActBody } from '../../../lib/dataset/item-act.ts';
import type { Row } from '../../../lib/dataset/row.ts';
import type { Answer, ApiClient } from '../api-client.ts';

export type ActsReply = z.infer<typeof actsReplySchema>;
export type RowsReply = z.infer<typeof rowsReplySchema>;

/** The API of one dataset as a script would use it. */
export class DatasetClient {
  readonly api: ApiClient;
  readonly path: string;

  constructor(api: ApiClient, id: string) {
    this.api = api;
    this.path = `/api/datasets/${id}`;
  }

  view = () => this.api.ok<DatasetView>('GET', this.path);
  page = (from: number, size: number) =>
    this.api.ok<RowsReply>('GET', `${this.path}/rows?from=${from}&size=${size}`);
  rows = async (): Promise<Row[]> => (await this.page(0, 10_000)).rows;

  async row(index: number): Promise<Row> {
    const [row] = (await this.page(index, 1)).rows;
    if (!row) throw new Error(`no row ${index}`);
    return row;
  }

  send(acts: ActsRequest['acts']): Promise<Answer<ActsReply & ErrorBody>> {
    return this.api.call('POST', `${this.path}/acts`, { acts });
  }

  /** One act by Ann. */
  act(place: string, body: ActBody, over: Partial<NewAct> = {}): Promise<Answer<ActsReply & ErrorBody>> {
    return this.send([{ id: nanoid(), place, by: { kind: 'human', name: 'Ann' }, body, ...over }]);
  }

  undo(actIds: string[]): Promise<Answer<ActsReply & ErrorBody>> {
    return this.api.call('POST', `${this.path}/acts/undo`, { actIds });
  }
}
