import type { PatchLoom } from '@/lib/contract/request';
import type { Loom } from '@/lib/loom/loom';
import type { LoomSettings } from '@/lib/loom/settings';

/** All that a person can change of a loom, in the sections in which it is saved. */
export interface Draft extends LoomSettings {
  title: string;
  prompt: string;
}
export type Section = keyof Draft;
export type Edits = Partial<Draft>;

export const draftOf = (loom: Pick<Loom, 'title' | 'settings'>, prompt: string): Draft => ({
  title: loom.title,
  prompt,
  ...loom.settings,
});

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The edits that differ from what is saved. */
export const realEdits = (edits: Edits, saved: Draft): Edits =>
  Object.fromEntries(
    Object.entries(edits).filter(([section, value]) => !same(value, saved[section as Section])),
  );

/** The edits as the requests that save them; null where there is nothing to ask. */
export const toRequests = ({
  title,
  prompt,
  ...settings
}: Edits): { patch: PatchLoom | null; prompt: string | null } => {
  const patch: PatchLoom = {
    ...(title !== undefined && { title }),
    ...(Object.keys(settings).length > 0 && { settings }),
  };
  return { patch: Object.keys(patch).length > 0 ? patch : null, prompt: prompt ?? null };
};
