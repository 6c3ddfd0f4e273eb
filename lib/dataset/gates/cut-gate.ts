import type { GateFlag } from '../../loom/gate-flag';
import type { CandidateInput } from './gate-input';

/** Blocks an item that the token limit cut off, naming what is missing. */
export const cutFlag = (maxTokens: number, missing: string): GateFlag => ({
  gate: 'length',
  severity: 'block',
  reason: `Cut off at ${maxTokens} tokens. ${missing}`.trim(),
});

/** Without a format a text that ends at the token limit is no fault, only worth knowing. */
export const freeCutFlags = ({ finish, maxTokens }: CandidateInput): GateFlag[] =>
  finish === 'length'
    ? [{ gate: 'length', severity: 'warn', reason: `Ends at the limit of ${maxTokens} tokens.` }]
    : [];
