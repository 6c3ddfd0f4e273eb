import type { Endpoint } from './endpoints';

export const MODEL_CALL_ENDPOINTS: Endpoint[] = [];
