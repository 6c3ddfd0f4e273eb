import 'server-only';
import { createReadStream } from 'node:fs';
import { detectTree } from '@/lib/formats/detect-tree';
import { FormatError } from '@/lib/formats/format-error';
import { openJsonReader } from '@/lib/formats/json/open-json-reader';
import { readTree } from '@/lib/formats/read-tree';
import { looksLike } from '@/lib/formats/rows/looks-like';
import { openRowsReader } from '@/lib/formats/rows/open-rows-reader';
import type { RowsFile, RowsFormat, TreeFile } from '@/lib/formats/tree-file';
import { inSlices, partOf, Slices, type Watch } from './in-slices';
import { refuseKind } from './refuse-kind';
import { Utf8Decoder } from './utf8-decoder';

/** A piece of JSON this long is worked through within a slice. */
const PIECE_BYTES = 64 * 1024;
/** Pieces of blanks that a file may begin with. */
const MOST_BLANK = 16;
/** Share of the reading until the text of a tree is JSON; the rest is checking it. */
const PARSED = 0.75;

export interface StoredFile {
  path: string;
  name: string;
  bytes: number;
}

/** Reads a file of any format that opens as a loom, bit by bit. Rejects with a FormatError, or the signal's reason. */
export async function readFile(file: StoredFile, watch: Watch): Promise<TreeFile | RowsFile> {
  const pieces = textOf(file.path);
  const head = await beginningOf(pieces);
  const text = head.map((piece) => piece.text).join('');
  const rows = looksLike(text);
  const all = joined(head, pieces);
  if (rows) return readRows(rows, all, file, watch);
  if (/^\s*[[{]/u.test(text)) return readJsonTree(all, file, watch);
  throw unknownKind(text);
}

interface Piece {
  text: string;
  /** Read so far. */
  bytes: number;
}

async function* textOf(path: string): AsyncGenerator<Piece, void> {
  const decoder = new Utf8Decoder();
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    if (bytes === 0) refuseKind(piece);
    bytes += piece.length;
    yield { text: decoder.push(piece), bytes };
  }
  if (bytes === 0) refuseKind(new Uint8Array());
  decoder.end();
}

/** The first pieces, up to one that is not blank. */
async function beginningOf(pieces: AsyncGenerator<Piece, void>): Promise<Piece[]> {
  const head: Piece[] = [];
  while (head.length < MOST_BLANK && !head.at(-1)?.text.trim()) {
    const { done, value } = await pieces.next();
    if (done) break;
    head.push(value);
  }
  return head;
}

async function* joined(head: readonly Piece[], rest: AsyncGenerator<Piece, void>) {
  yield* head;
  yield* rest;
}

async function readRows(
  format: RowsFormat,
  pieces: AsyncIterable<Piece>,
  file: StoredFile,
  watch: Watch,
): Promise<RowsFile> {
  const reader = openRowsReader(format);
  await pushAll(reader, pieces, file, watch);
  return reader.end();
}

async function readJsonTree(pieces: AsyncIterable<Piece>, file: StoredFile, watch: Watch): Promise<TreeFile> {
  const reader = openJsonReader();
  await pushAll(reader, pieces, file, partOf(watch, [0, PARSED]));
  const json = reader.end();
  const format = detectTree(json);
  if (!format) throw unknownJson(json);
  return inSlices(readTree(format, json), partOf(watch, [PARSED, 1]));
}

async function pushAll(
  reader: { push(text: string): void },
  pieces: AsyncIterable<Piece>,
  { bytes }: StoredFile,
  watch: Watch,
): Promise<void> {
  const slices = new Slices(watch);
  for await (const piece of pieces) {
    reader.push(piece.text);
    await slices.breathe(piece.bytes / bytes);
  }
}

const TAKEN =
  'What can be imported: a loom of Espalier, Bonsai, Loomsidian, pyloom or MiniLoom as JSON; inverse-scaling rows as CSV or JSONL; Anthropic’s evals as JSONL.';

const unknownKind = (head: string) =>
  new FormatError(
    head.trim()
      ? `This is none of the files that can be imported: it is neither JSON, nor a CSV file with the columns prompt, classes and answer_index. ${TAKEN}`
      : 'The file is blank: there is nothing in it but spaces and line ends.',
    'line 1',
  );

function unknownJson(json: unknown): FormatError {
  const keys = typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.keys(json) : null;
  const has = keys
    ? `an object with ${
        keys.length > 0
          ? `the keys ${keys
              .slice(0, 6)
              .map((key) => `“${key.slice(0, 40)}”`)
              .join(', ')}`
          : 'no keys'
      }`
    : Array.isArray(json)
      ? 'a list'
      : 'a single value';
  return new FormatError(`The file is JSON, but no tree: it holds ${has}, and no list “nodes”. ${TAKEN}`);
}
