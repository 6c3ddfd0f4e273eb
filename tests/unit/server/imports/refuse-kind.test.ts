import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { refuseKind } from '@/lib/server/imports/refuse-kind';

const json = '{"nodes": []}';
const utf16 = Buffer.from(json, 'utf16le');

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /empty/],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${json}`, 'utf16le'), /UTF-16/],
  ['UTF-16, the other way round', Buffer.from(`\uFEFF${json}`, 'utf16le').swap16(), /UTF-16/],
  ['UTF-16 without its mark', utf16, /UTF-16/],
  ['UTF-16 without its mark, the other way round', Buffer.from(utf16).swap16(), /UTF-16/],
  ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), /UTF-32/],
  ['UTF-32 without its mark', Uint8Array.from([0x7b, 0, 0, 0, 0x22, 0, 0, 0]), /UTF-32/],
  ['a ZIP', zipSync({ 'tree.json': Buffer.from(json) }), /ZIP.*Unpack/],
  ['gzip', gzipSync(json), /gzip.*Unpack/],
  ['Parquet', Buffer.from('PAR1xxxx'), /Parquet/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /image/],
  ['a photograph', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), /image/],
  ['a web page', Buffer.from('\n<!DOCTYPE html><html><body>{}</body></html>'), /web page/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /image/],
  ['a web page', Buffer.from('\n<!DOCTYPE html><html>'), /web page.*Download/],
  ['a database', Buffer.from('SQLite format 3\0'), /database/],
])('%s is refused by name', (_, bytes, says) => {
  expect(() => refuseKind(bytes)).toThrow(says);
});

test.each(['{}', '[', 'a', '\uFEFF{"nodes": []}', 'prompt,classes', 'PK,prompt', '{"é": 1}', '\n\n{'])(
  '%j is let through',
  (text) => {
    expect(() => refuseKind(Buffer.from(text))).not.toThrow();
  },
);
