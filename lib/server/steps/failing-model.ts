import 'server-only';
import type { ModelPort } from '../ports/model';

/** A model server that cannot be opened fails each candidate with the reason, as any other failure does. */
export function failing(error: unknown): ModelPort {
  const refuse = () => {
    throw error;
  };
  return {
    heuristic: false,
    // biome-ignore lint/correctness/useYield: it fails before the first part.
    sample: async function* () {
      refuse();
    },
    chat: async () => refuse(),
    checkScoring: async () => refuse(),
    scoreItem: async () => refuse(),
    embed: async () => refuse(),
    listModels: async () => refuse(),
    probe: async () => refuse(),
  };
}
