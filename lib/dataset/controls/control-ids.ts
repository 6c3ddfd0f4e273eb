import { contentHash } from '../content-hash';
import type { Row } from '../row';

/** The control loom of a dataset: there is one, found by its id. */
export const controlLoomId = (datasetId: string): string => `controls-${contentHash(datasetId)}`;

/** The root that a control loom begins with. */
export const controlRootId = (datasetId: string): string => `controls-root-${contentHash(datasetId)}`;

/** The node that asks for the control of an item under one version of the prompt: an edited item has another one. */
export const controlNodeId = (rootId: string, { place, id }: Pick<Row, 'place' | 'id'>): string =>
  `control-${contentHash(JSON.stringify([rootId, place, id]))}`;
