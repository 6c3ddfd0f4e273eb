import 'server-only';
import { FormatError } from '@/lib/formats/format-error';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const IMAGE =
  'The file is an image or a recording. Import the JSON, JSONL or CSV file of the loom or dataset.';
const UNPACK = 'Unpack it, and import the file that is in it.';
const ZIP = `The file is a ZIP archive (spreadsheets such as .xlsx are, too). ${UNPACK}`;

/** How files begin that are no text, and what to do with each. */
const KINDS: [begins: number[], says: string][] = [
  [[0xff, 0xfe, 0, 0], 'The file is UTF-32. Save it as UTF-8 and try again.'],
  [[0, 0, 0xfe, 0xff], 'The file is UTF-32. Save it as UTF-8 and try again.'],
  [[0xff, 0xfe], 'The file is UTF-16. Save it as UTF-8 and try again.'],
  [[0xfe, 0xff], 'The file is UTF-16. Save it as UTF-8 and try again.'],
  [ascii('PK\x03\x04'), ZIP],
  [ascii('PK\x05\x06'), ZIP],
  [[0x1f, 0x8b], `The file is compressed with gzip. ${UNPACK}`],
  [ascii('BZh'), `The file is compressed with bzip2. ${UNPACK}`],
  [[0xfd, ...ascii('7zXZ')], `The file is compressed with xz. ${UNPACK}`],
  [[0x28, 0xb5, 0x2f, 0xfd], `The file is compressed with zstd. ${UNPACK}`],
  [ascii('7z\xbc\xaf'), `The file is a 7-Zip archive. ${UNPACK}`],
  [ascii('PAR1'), 'The file is Parquet. Save its rows as JSONL or CSV, and import that.'],
  [ascii('SQLite format 3'), 'The file is a database. Export the loom from the program it belongs to.'],
  [ascii('%PDF'), 'The file is a PDF. Import the JSON, JSONL or CSV file it was made from.'],
  [ascii('Rar!'), `The file is a RAR archive. ${UNPACK}`],
  [ascii('\x89PNG'), IMAGE],
  [[0xff, 0xd8, 0xff], IMAGE],
  [ascii('GIF8'), IMAGE],
  [ascii('RIFF'), IMAGE],
];

/** Throws a FormatError, with what to do, where the first bytes of a file show that it is no UTF-8 text. */
export function refuseKind(head: Uint8Array): void {
  if (head.length === 0) throw new FormatError('The file is empty.');
  for (const [begins, says] of KINDS)
    if (begins.length <= head.length && begins.every((byte, at) => head[at] === byte))
      throw new FormatError(says);
  if (/^\s*<(?:!doctype|html|head|body|\?xml)/iu.test(new TextDecoder().decode(head.subarray(0, 200))))
    throw new FormatError(
      'The file is a web page. Download the file itself: open it in the browser and save it, or use the page’s download button.',
    );
  const wide = wideLetters(head);
  if (wide) throw new FormatError(`The file is ${wide}. Save it as UTF-8 and try again.`);
}

/** UTF-16 and UTF-32 without a byte order mark: all four formats begin with ASCII, of which NULs are then the other bytes. */
function wideLetters(head: Uint8Array): string | null {
  const [a, b, c, d] = [...head.subarray(0, 4)].map((byte) => byte === 0);
  if ((a && b && c && !d) || (!a && b && c && d)) return 'UTF-32';
  return (a && !b && c && !d) || (!a && b && !c && d) ? 'UTF-16' : null;
}
