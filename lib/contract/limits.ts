export const MEGABYTE = 1024 * 1024;
/** Most bytes of a request's body, but for files that are imported. */
export const BODY_LIMIT = 4 * MEGABYTE;
/** Most bytes of a file that is imported. */
export const IMPORT_LIMIT = 512 * MEGABYTE;
/** Most bytes of a request that brings results files: they come together, as JSON. */
export const RESULTS_LIMIT = 64 * MEGABYTE;

/** What a body over `limit` bytes is refused with. */
export const tooLargeMessage = (limit: number): string =>
  `The body is larger than ${limit / MEGABYTE} MB, the most that is taken here. Nothing was changed.`;
