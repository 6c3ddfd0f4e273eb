export const MEGABYTE = 1024 * 1024;
/** Most bytes of a request's body, but for a file that is imported. */
export const BODY_LIMIT = 4 * MEGABYTE;
/** Most bytes of a file that is imported. */
export const IMPORT_LIMIT = 512 * MEGABYTE;

/** What a body over `limit` bytes is refused with. */
export const tooLargeMessage = (limit: number): string =>
  `The body is larger than ${limit / MEGABYTE} MB, the most that is taken here. Nothing was changed.`;
