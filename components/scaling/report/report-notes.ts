import type { ScalingRunView } from '@/lib/contract/scaling-runs';

/** What to know before a file is taken along. */
export function notesOf({ state, practice }: Pick<ScalingRunView, 'state' | 'practice'>): string {
  const goesOn = state === 'running' || state === 'waiting' || state === 'paused';
  return [
    goesOn ? 'The run is not done: files are of what is there so far.' : '',
    state === 'cancelled' ? 'The run was cancelled: files are of what it had until then.' : '',
    practice ? 'Practice data: the report says so on every figure.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
