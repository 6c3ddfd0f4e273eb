import type { Endpoint } from './endpoints';

export const DATASET_ENDPOINTS: Endpoint[] = [];
