export { FAULTS, type FaultName } from './faults.ts';
export { type FakeOpenAi, type RecordedRequest, startFakeOpenAi } from './server.ts';
