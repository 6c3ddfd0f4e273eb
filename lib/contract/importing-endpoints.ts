import type { Endpoint } from './endpoints';

export const IMPORTING_ENDPOINTS: Endpoint[] = [];
