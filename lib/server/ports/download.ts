/** A file to save. */
export interface Download {
  fileName: string;
  mediaType: string;
  /** Pieces of text or bytes, made as they are asked for. */
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}
