import 'server-only';
import type { ImportReport } from '@/lib/contract/request';
import { parseItems } from '@/lib/dataset/parse-items';
import { type BonsaiFile, readBonsai } from '@/lib/formats/bonsai/read';
import { type ImportedTree, toNodes } from '@/lib/formats/bonsai/to-nodes';
import { FormatError } from '@/lib/formats/format-error';
import { parseJson } from '@/lib/formats/parse-json';
import type { Loom } from '@/lib/loom/loom';
import type { LoomSettings } from '@/lib/loom/settings';
import { templateFor } from '@/lib/loom/template';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import { decodeText } from './decode-text';

/** Opens a file as an editable loom: all of it in one transaction, or one clear error and nothing written. */
export async function importFile(ctx: AppContext, bytes: Uint8Array): Promise<ImportReport> {
  try {
    const file = readBonsai(parseJson(decodeText(bytes)));
    return await insert(ctx, file);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new AppError('bad_import', error.message, error.where === null ? {} : { where: error.where });
  }
}

async function insert(ctx: AppContext, file: BonsaiFile): Promise<ImportReport> {
  const now = ctx.now();
  const loomId = ctx.newId();
  const tree = toNodes(file, loomId, ctx.newId, now);
  const nodes = tree.nodes.map((node) =>
    node.parentId === null && node.origin === 'import' ? { ...node, origin: 'prompt' as const } : node,
  );
  const { settings, note } = settingsFor(file, { ...tree, nodes });
  const loom: Loom = {
    id: loomId,
    title: (file.name ?? 'Imported loom').slice(0, 200),
    templateId: 'import',
    rootId: tree.rootId,
    headId: tree.headId,
    settings,
    archivedAt: null,
    createdAt: now,
    touchedAt: now,
  };
  await ctx.repository.write(async (writer) => {
    await writer.insertLoom(loom);
    await writer.insertNodes(loomId, nodes);
  });
  return {
    loomId,
    report: {
      format: 'bonsai',
      nodes: nodes.length,
      pathNodes: file.pathIds.length,
      notes: note ? [...file.notes, note] : file.notes,
    },
  };
}

/** The file's own settings; else ours for question items where the accepted path holds such; else a free loom's. */
function settingsFor(file: BonsaiFile, tree: ImportedTree): { settings: LoomSettings; note: string | null } {
  if (file.extras) return { settings: file.extras.settings, note: null };
  const { settings } = templateFor('tempting-but-wrong');
  const format = settings.format && { ...settings.format, labelSays: 'other' as const };
  const byId = new Map(tree.nodes.map((node) => [node.id, node]));
  const path = [];
  for (let node = byId.get(tree.headId); node; node = node.parentId ? byId.get(node.parentId) : undefined)
    path.push(node);
  path.reverse();
  const segments = path.map(({ id, text, origin, finish, state }) => ({
    nodeId: id,
    text,
    origin,
    finish,
    state,
  }));
  if (!format || parseItems(segments, format).found === 0)
    return { settings: templateFor('blank').settings, note: null };
  const plain = { ...format, labels: format.labels.map((label) => ({ ...label, meaning: '' })) };
  return {
    settings: { ...settings, format: plain },
    note: 'The path holds items of the form “Question: … Answer: Yes/No”, so that item format was set. What the label says of an item is not known: set it in the loom’s settings.',
  };
}
