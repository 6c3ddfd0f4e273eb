import type { ServerRow } from './repository';

/** The practice model as it stands among the model servers: built in, never stored. */
export const PRACTICE_ROW: ServerRow = {
  id: 'practice',
  name: 'Practice model',
  kind: 'practice',
  baseUrl: 'practice:',
  keyFrom: 'none',
  keyEnv: null,
  keyCipher: null,
  keyHint: null,
  keyOrigin: null,
  probe: null,
  createdAt: 0,
};
