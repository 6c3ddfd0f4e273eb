import 'server-only';
import type { ExportPreview } from '@/lib/contract/dataset';
import type { ExportFile } from '@/lib/formats/dataset-facts';
import type { DatasetExport } from '@/lib/formats/export-format';
import type { AppContext } from '../app-context';
import { prepareExport } from '../datasets/prepare-export';

/** Rows (or pairs) and characters shown of each file. */
const ROWS = 20;
const CHARACTERS = 20_000;

/** The beginning of each file of an export, by the very same writer. Rejects as the export itself does. */
export async function previewExport(
  ctx: AppContext,
  id: string,
  format: DatasetExport,
): Promise<ExportPreview> {
  const { writer, source } = await prepareExport(ctx, id, format);
  const rows = beginning(source.rows);
  const pairs = beginning(source.pairs);
  const files: ExportPreview['files'] = [];
  for (const file of writer.files({ ...source, rows: rows.source, pairs: pairs.source })) {
    rows.cut = false;
    pairs.cut = false;
    const begun = await textOf(file);
    files.push({ name: file.name, text: begun.text, more: begun.more || rows.cut || pairs.cut });
  }
  return { fileName: source.stem + writer.extension, files };
}

interface Beginning<S> {
  source: S;
  /** There were more than it gave, since it was last set to false. */
  cut: boolean;
}

/** The first few of a source; a file that ends with its rows is then whole as far as it goes. */
function beginning<T>(all: () => AsyncIterable<T> | Iterable<T>): Beginning<() => AsyncIterable<T>> {
  const begun = { cut: false, source };
  async function* source() {
    let passed = 0;
    for await (const one of all()) {
      if (passed === ROWS) {
        begun.cut = true;
        return;
      }
      passed++;
      yield one;
    }
  }
  return begun;
}

async function textOf({ name, chunks }: ExportFile): Promise<{ text: string; more: boolean }> {
  let text = '';
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') return { text: `${kindOf(name)}: not shown as text.`, more: false };
    text += chunk;
    if (text.length > CHARACTERS) return { text: cutAtLine(text), more: true };
  }
  return { text, more: false };
}

const kindOf = (name: string): string =>
  name.endsWith('.parquet') ? 'A Parquet file (binary) of the same rows' : 'A binary file';

/** Whole lines where there are any; never half a character. */
function cutAtLine(text: string): string {
  const cut = text.slice(0, CHARACTERS);
  const line = cut.lastIndexOf('\n');
  return line > 0 ? cut.slice(0, line + 1) : cut.toWellFormed().replace(/\uFFFD$/u, '');
}
