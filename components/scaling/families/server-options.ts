import type { ServerView } from '@/lib/contract/request';
import type { SelectOption } from '../../ui/select';

/** What the page needs to know of a model server. */
export type FamilyServer = Pick<ServerView, 'id' | 'name'>;
export const NO_SERVER = 'none';

/** The servers to choose from; one that is no more stays as the choice it was. */
export function serverOptions(
  servers: readonly FamilyServer[],
  chosen: readonly (string | null)[],
): SelectOption<string>[] {
  const known = new Set(servers.map(({ id }) => id));
  const gone = [...new Set(chosen)].filter((id): id is string => id !== null && !known.has(id));
  return [
    { value: NO_SERVER, label: 'No server' },
    ...servers.map(({ id, name }) => ({ value: id, label: name })),
    ...gone.map((id) => ({ value: id, label: `${id} (no such server)`, disabled: true })),
  ];
}

/** The server whose id or name a file has; null where there is none like it. */
export function serverNamed(servers: readonly FamilyServer[], text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const found =
    servers.find(({ id }) => id === text.trim()) ??
    servers.find(({ name }) => name.trim().toLowerCase() === wanted);
  return found?.id ?? null;
}
