import { modelsWords } from './changes';
import type { DraftFamily } from './draft';
import type { FamilyServer } from './server-options';
import { sizeText, sizeTyped } from './size-text';

/** What a family holds, in a line: "8 models, 70M to 12B, no server chosen". */
export function familySummary({ models }: DraftFamily, servers: readonly FamilyServer[]): string {
  const sizes = models.flatMap(({ size }) => sizeTyped(size) ?? []);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const range = sizes.length === 0 ? '' : least === most ? sizeText(least) : rangeWords(least, most);
  return [modelsWords(models.length), range, serverWords(models, servers)].filter(Boolean).join(', ');
}

const rangeWords = (least: number, most: number): string => `${sizeText(least)} to ${sizeText(most)}`;

function serverWords(models: DraftFamily['models'], servers: readonly FamilyServer[]): string {
  const without = models.filter(({ serverId }) => serverId === null).length;
  if (without === models.length) return 'no server chosen';
  const chosen = [...new Set(models.flatMap(({ serverId }) => serverId ?? []))];
  const names = chosen.map(
    (id) => servers.find((server) => server.id === id)?.name ?? `${id} (no such server)`,
  );
  return `on ${names.join(', ')}${without > 0 ? `, ${without} without a server` : ''}`;
}
