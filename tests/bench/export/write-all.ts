import type { DatasetWriter } from '../../../lib/formats/dataset-facts.ts';
import { pieces } from '../../../lib/formats/pieces.ts';
import { zipFiles } from '../../../lib/formats/zip/zip-files.ts';
import { factsOf, pairsOf, rowsOf } from '../../support/dataset/made-up-rows.ts';
import { type Memory, watchMemory } from './memory.ts';

export interface Written extends Memory {
  bytes: number;
  ms: number;
}

/** Writes made-up rows with a writer, as the server does, to nowhere. */
export async function writeAll(writer: DatasetWriter, count: number): Promise<Written> {
  const facts = factsOf(count);
  const problem = writer.problem(facts);
  if (problem) throw new Error(problem);
  const files = writer.files({ rows: rowsOf(count), pairs: pairsOf(count), facts, stem: 'bench' });
  const memory = watchMemory();
  const started = performance.now();
  let bytes = 0;
  const archive = writer.mediaType === 'application/zip';
  for await (const piece of archive ? zipFiles(files, facts.madeAt) : pieces(files[0]?.chunks ?? [])) {
    bytes += piece.length;
    memory.sample();
  }
  return { ...memory.peak(), bytes, ms: performance.now() - started };
}
