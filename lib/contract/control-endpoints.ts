import type { Endpoint } from './endpoints';

export const CONTROL_ENDPOINTS: Endpoint[] = [];
