import { contentHash } from '../../dataset/content-hash';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** An id as Bonsai and Loomsidian want it: itself where it is a UUID, else a UUID (version 8, RFC 9562) made from it, always the same. */
export function toUuid(id: string): string {
  if (UUID.test(id)) return id;
  const hex = contentHash(id);
  const variant = '89ab'[Number.parseInt(hex[16] as string, 16) & 3];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
