export { gateCandidate } from './gate-candidate';
export type { CandidateInput } from './gate-input';
export { gateStep } from './gate-step';
