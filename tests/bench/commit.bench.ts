import '../support/resolve-hooks.mjs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Loom } from '../../lib/loom/loom.ts';
import type { JudgeCall, Ranking } from '../../lib/loom/ranking.ts';
import type { Repository } from '../../lib/server/ports/repository.ts';
import { makeLoom, makeNode, makeRanking, makeStep } from '../contract/repository/records.ts';
import { median, timed } from './measuring.ts';
import type { Measure } from './run.ts';

const CANDIDATES = 5;
const EARLIER_STEPS = 1700;
const COMMITS = 300;
/** Three rotations of a judge that shows its rubric, the window of accepted items and five candidates. */
const CALLS = 3;
const CALL_TEXT = 'The question is whether the conclusion follows from what was said before it. '.repeat(130);

/**
 * What it costs to make a step last: the step, its candidates and a ranking with every word of its calls, in one
 * transaction on SQLite. The baseline is the least that lasts: one row, one transaction, one fsync.
 */
export async function run(): Promise<Measure[]> {
  const { openRepository } = await import('../../lib/server/db/open-repository.ts');
  const dataDir = await mkdtemp(join(tmpdir(), 'espalier-bench-'));
  const repository = await openRepository({ dataDir });
  const bare = openBare(dataDir);
  try {
    const loom = await seed(repository);
    const row: number[] = [];
    const step: number[] = [];
    for (let commit = 0; commit < COMMITS; commit++) {
      row.push(await timed(async () => bare.insert(commit)));
      step.push(await timed(() => commitStep(repository, loom)));
    }
    const shape: number[] = [];
    for (let read = 0; read < 20; read++) shape.push(await timed(() => repository.read.getShape(loom.id)));
    const nodes = 1 + (EARLIER_STEPS + COMMITS) * CANDIDATES;
    return [
      { name: 'one row, one commit (median)', value: median(row), unit: 'ms', budget: null },
      { name: "a step's commit (median)", value: median(step), unit: 'ms', budget: 5 },
      {
        name: "a step's commit against one row's",
        value: median(step) / median(row),
        unit: '×',
        budget: null,
      },
      {
        name: `the shape of ${nodes.toLocaleString('en')} nodes (median)`,
        value: median(shape),
        unit: 'ms',
        budget: 50,
      },
    ];
  } finally {
    bare.close();
    await repository.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function openBare(dataDir: string) {
  const database = new DatabaseSync(join(dataDir, 'bare.db'));
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY)',
  );
  const insert = database.prepare('INSERT INTO rows (id) VALUES (?)');
  return { insert: (id: number) => insert.run(id), close: () => database.close() };
}

/** A loom that has grown for a while. */
async function seed(repository: Repository): Promise<Loom> {
  const loom = makeLoom();
  await repository.write(async (writer) => {
    await writer.insertLoom(loom);
    await writer.insertNodes(loom.id, [makeNode({ id: loom.rootId, loomId: loom.id, parentId: null })]);
    for (let made = 0; made < EARLIER_STEPS; made++) {
      const step = makeStep({ loomId: loom.id, parentId: loom.rootId });
      await writer.insertStep(step);
      await writer.insertNodes(loom.id, candidates(loom, step.id));
    }
  });
  return loom;
}

const candidates = (loom: Loom, stepId: string) =>
  Array.from({ length: CANDIDATES }, () =>
    makeNode({ loomId: loom.id, parentId: loom.rootId, stepId, text: CALL_TEXT.slice(0, 300) }),
  );

async function commitStep(repository: Repository, loom: Loom): Promise<void> {
  const step = makeStep({ loomId: loom.id, parentId: loom.rootId, state: 'judging' });
  const nodes = candidates(loom, step.id);
  const ids = nodes.map((node) => node.id);
  await repository.write(async (writer) => {
    await writer.insertStep(step);
    await writer.insertNodes(loom.id, nodes);
    await writer.insertRanking(ranking(loom, step.id, ids));
    await writer.updateStep(step.id, { state: 'open', updatedAt: 2 });
    await writer.addTokens(loom.id, 100);
    await writer.updateLoom(loom.id, { touchedAt: 2 });
  });
}

function ranking(loom: Loom, stepId: string, order: string[]): Ranking {
  const verdict = { clear: { score: 4, reason: 'It is plain.' } };
  const scores = Object.fromEntries(order.map((id) => [id, verdict]));
  const call: JudgeCall = {
    kind: 'rotation',
    shown: order.map((nodeId, index) => ({ opaqueId: `c${index + 1}`, nodeId })),
    system: CALL_TEXT.slice(0, 2000),
    user: CALL_TEXT.slice(0, 7000),
    replies: [
      {
        text: CALL_TEXT.slice(0, 1000),
        mode: 'json_schema',
        tokensIn: 2000,
        tokensOut: 300,
        ms: 900,
        error: null,
      },
    ],
    order,
    scores,
    summary: 'It is plain.',
    error: null,
  };
  const calls = Array.from({ length: CALLS }, () => call);
  return makeRanking({ loomId: loom.id, stepId, calls, order, scores, suggestion: order[0] ?? null });
}
