export { gateCandidate } from './gate-candidate';
export type { CandidateInput, KnownItem } from './gate-input';
export { gateStep } from './gate-step';
