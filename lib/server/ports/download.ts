/** A file to save. */
export interface Download {
  fileName: string;
  mediaType: string;
  /** Pieces of text, made as they are asked for. */
  chunks: AsyncIterable<string> | Iterable<string>;
}
