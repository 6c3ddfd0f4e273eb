import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Loom } from '../../../lib/loom/loom.ts';
import { openRepository } from '../../../lib/server/db/open-repository.ts';
import {
  makeChoice,
  makeLoom,
  makeNode,
  makeStep,
  newId,
  SETTINGS,
} from '../../contract/repository/records.ts';
import { YES_NO } from './make-row.ts';

const SENTENCE =
  'Does the conclusion follow from what was said before it, or does it only sound as if it did';

/**
 * Puts a loom into a data folder (SQLite) whose accepted path has so many items, each chosen in a step that left a
 * candidate behind. The first step goes through the repository; the others are copies of its rows.
 */
export async function seedLoom(dataDir: string, items: number): Promise<Loom> {
  const repository = await openRepository({ dataDir });
  const id = newId('loom');
  const made = makeLoom({ id, rootId: `${id}-root`, settings: { ...SETTINGS, format: YES_NO } });
  const root = {
    id: made.rootId,
    loomId: id,
    parentId: null,
    origin: 'prompt',
    text: 'Questions.\n\n',
  } as const;
  const stepId = `${id}-step-0`;
  const candidate = { loomId: id, parentId: made.rootId, stepId, model: 'base-7b' };
  const [taken, left] = [`${id}-taken-0`, `${id}-left-0`];
  try {
    await repository.write(async (writer) => {
      await writer.insertLoom(made);
      await writer.insertNodes(id, [makeNode(root)]);
      await writer.insertStep(makeStep({ id: stepId, loomId: id, parentId: made.rootId }));
      await writer.insertNodes(id, [
        makeNode({ ...candidate, id: taken, text: itemText('0', ' Yes') }),
        makeNode({ ...candidate, id: left, text: itemText('0, or so', ' No') }),
      ]);
      await writer.insertChoice(makeChoice({ id: `${id}-choice-0`, loomId: id, stepId, nodeId: taken }));
    });
  } finally {
    await repository.close();
  }
  const headId = `${id}-taken-${items - 1}`;
  copySteps(dataDir, id, items, headId);
  return { ...made, headId };
}

const itemText = (name: string, label: string): string =>
  `Question: ${SENTENCE}, said number ${name}?\nAnswer:${label}\n\n`;

function copySteps(dataDir: string, loomId: string, items: number, headId: string): void {
  const database = new DatabaseSync(join(dataDir, 'espalier.db'));
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF');
  const [before, text] = [`'${loomId}-taken-' || (i - 1)`, `'Question: ${SENTENCE}, said number ' || i`];
  const name = (kind: string) => `'${loomId}-${kind}-' || i`;
  const copy = (table: string, kind: string, changes: Record<string, string>) => {
    const columns = database.prepare(`PRAGMA table_info("${table}")`).all() as { name: string }[];
    const values = columns.map((column) => changes[column.name] ?? `"${column.name}"`);
    database.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 WHERE ${items} > 1 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${items})
      INSERT INTO "${table}" (${columns.map((column) => `"${column.name}"`).join(', ')})
      SELECT ${values.join(', ')} FROM n, "${table}" WHERE "id" = '${loomId}-${kind}-0' ORDER BY i`);
  };
  const node = { parentId: before, stepId: name('step') };
  try {
    copy('steps', 'step', { id: name('step'), seq: 'i', parentId: before });
    copy('nodes', 'taken', {
      ...node,
      id: name('taken'),
      seq: '1 + 2 * i',
      text: `${text} || '?' || char(10) || CASE i % 2 WHEN 0 THEN 'Answer: Yes' ELSE 'Answer: No' END || char(10, 10)`,
    });
    copy('nodes', 'left', {
      ...node,
      id: name('left'),
      seq: '2 + 2 * i',
      text: `${text} || ', or so?' || char(10) || 'Answer: No' || char(10, 10)`,
    });
    copy('choices', 'choice', {
      id: name('choice'),
      seq: 'i',
      stepId: name('step'),
      nodeId: name('taken'),
    });
    database.prepare('UPDATE "looms" SET "headId" = ? WHERE "id" = ?').run(headId, loomId);
  } finally {
    database.close();
  }
}
