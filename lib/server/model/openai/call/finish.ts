import 'server-only';
import type { SamplePart } from '@/lib/server/ports/model';

export type Finish = Extract<SamplePart, { type: 'end' }>['finish'];

/** A `finish_reason` in the port's words; null where a completion goes on. */
export const finishOf = (reason: unknown): Finish | null => {
  switch (reason) {
    case undefined:
    case null:
    case '':
      return null;
    case 'stop':
    case 'eos':
    case 'eos_token':
    case 'end_turn':
    case 'stop_sequence':
      return 'stop';
    case 'length':
    case 'max_tokens':
      return 'length';
    case 'content_filter':
      return 'content-filter';
    default:
      return 'other';
  }
};
