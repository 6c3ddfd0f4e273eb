import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoomRecords } from '@/lib/formats/tree-file';
import { NO_JUDGING, opened, SAMPLE } from './support/espalier-sample';
import { loomRecords, writeRecords } from './support/records';
import { expectTree, parseJson, readAs, refusalOf } from './support/trees';

const idsOf = (records: LoomRecords): string[] =>
  [
    ...[records.loom, records.nodes, records.steps, records.rankings, records.choices, records.acts],
    ...[records.rubricVersions, records.judgeRuns, records.trials, records.promptDrafts],
    records.trials.map(({ ranking }) => ranking),
  ]
    .flat()
    .map(({ id }) => id);

describe('our own format', () => {
  it('gives the same bytes when exported, imported and exported again', async () => {
    await fc.assert(
      fc.asyncProperty(loomRecords, async (records) => {
        const text = await writeRecords(records);
        const file = readAs('espalier', parseJson(text));
        expectTree(file);
        expect(await writeRecords(opened(text, true))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same loom under other ids, wherever an id stands', async () => {
    await fc.assert(
      fc.asyncProperty(loomRecords, async (records) => {
        const text = await writeRecords(records);
        const copy = opened(text, false);
        const copied = await writeRecords(copy);
        const ids = idsOf(records);
        const newIds = idsOf(copy);
        let back = copied;
        for (const id of ids) expect(copied.includes(`"${id}"`)).toBe(false);
        for (const [i, id] of newIds.entries()) back = back.replaceAll(id, ids[i] as string);
        expect(back).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('is written one record a line, under its version', async () => {
    const text = await writeRecords({ ...SAMPLE, ...NO_JUDGING });
    expect(text.startsWith('{"espalier":1,\n"loom":{"id":"loom-000","title":"T “é”",')).toBe(true);
    expect(Object.keys(JSON.parse(text))).toEqual([
      'espalier',
      'loom',
      'nodes',
      'steps',
      'rankings',
      'choices',
      'acts',
    ]);
    const lines = text.trimEnd().split('\n');
    for (const { id } of SAMPLE.nodes)
      expect(lines.filter((line) => line.startsWith(`{"id":"${id}"`))).toHaveLength(1);
  });

  it('leaves out what was made while it was written, and calls what runs interrupted', async () => {
    const [node] = SAMPLE.nodes;
    const [step] = SAMPLE.steps;
    if (!node || !step) throw new Error('the sample has none');
    const text = await writeRecords({
      ...SAMPLE,
      nodes: [{ ...node, state: 'streaming' }, ...SAMPLE.nodes.slice(1)],
      steps: [
        { ...step, state: 'judging' },
        ...SAMPLE.steps.slice(1),
        { ...step, id: 'step-new0', parentId: 'node-new0' },
      ],
      choices: [
        ...SAMPLE.choices,
        { ...(SAMPLE.choices[0] as (typeof SAMPLE.choices)[0]), id: 'choice-new', nodeId: 'node-new0' },
      ],
    });
    const { records } = readAs('espalier', parseJson(text));
    expect(records?.nodes[0]?.state).toBe('interrupted');
    expect(records?.steps[0]?.state).toBe('interrupted');
    expect(records?.steps).toHaveLength(SAMPLE.steps.length);
    expect(records?.choices).toHaveLength(SAMPLE.choices.length);
  });

  const NO = 'node-none';

  it.each<[string, (string | number)[], unknown, string, string]>([
    [
      'a later version',
      ['espalier'],
      2,
      'The file is of version 2 of the format; this Espalier reads version 1.',
      'espalier',
    ],
    ['no version', ['espalier'], undefined, 'This is no Espalier file', 'espalier'],
    ['a loom that is none', ['loom'], [], '', 'loom'],
    ['no list of nodes', ['nodes'], null, 'a list is expected here', 'nodes'],
    ['no nodes', ['nodes'], [], 'There is no node', 'loom.rootId'],
    [
      'a head that is not there',
      ['loom', 'headId'],
      NO,
      'There is no node “node-none” before this.',
      'loom.headId',
    ],
    [
      'a node of another loom',
      ['nodes', 1, 'loomId'],
      'loom-other',
      'This belongs to another loom, “loom-other”; the file is of “loom-000”.',
      'nodes[1].loomId',
    ],
    [
      'a parent that is not there',
      ['nodes', 2, 'parentId'],
      NO,
      'There is no node “node-none” before this.',
      'nodes[2].parentId',
    ],
    [
      'a node that is its own parent',
      ['nodes', 2, 'parentId'],
      'node-000002',
      'There is no node “node-000002” before this.',
      'nodes[2].parentId',
    ],
    [
      'a parent that comes later',
      ['nodes', 1, 'parentId'],
      'node-000003',
      'There is no node “node-000003” before this.',
      'nodes[1].parentId',
    ],
    ['an id twice', ['nodes', 1, 'id'], 'node-000000', 'Two nodes have the id “node-000000”.', 'nodes[1].id'],
    [
      'nodes out of order',
      ['nodes', 1, 'seq'],
      0,
      'The nodes are not in the order of their “seq”.',
      'nodes[1].seq',
    ],
    [
      'an edited copy of nothing',
      ['nodes', 3, 'editedFrom'],
      NO,
      'There is no node “node-none” before this.',
      'nodes[3].editedFrom',
    ],
    [
      'a step that is not there',
      ['nodes', 2, 'stepId'],
      NO,
      'There is no step “node-none” before this.',
      'nodes[2].stepId',
    ],
    [
      'a step under nothing',
      ['steps', 0, 'parentId'],
      NO,
      'There is no node “node-none” before this.',
      'steps[0].parentId',
    ],
    [
      'a ranking of no step',
      ['rankings', 0, 'stepId'],
      NO,
      'There is no step “node-none” before this.',
      'rankings[0].stepId',
    ],
    [
      'a candidate that is not there',
      ['rankings', 0, 'order'],
      [NO],
      'There is no node “node-none” before this.',
      'rankings[0].order[0]',
    ],
    [
      'a score of nothing',
      ['rankings', 0, 'scores'],
      { [NO]: {} },
      'There is no node “node-none” before this.',
      'rankings[0].scores["node-none"]',
    ],
    [
      'a candidate that no call could show',
      ['rankings', 0, 'calls', 0, 'shown'],
      [{ opaqueId: 'z', nodeId: NO }],
      'There is no node “node-none” before this.',
      'rankings[0].calls[0].shown[0].nodeId',
    ],
    [
      'a choice of nothing',
      ['choices', 0, 'nodeId'],
      NO,
      'There is no node “node-none” before this.',
      'choices[0].nodeId',
    ],
    [
      'a choice after a ranking that is not there',
      ['choices', 0, 'rankingId'],
      NO,
      'There is no ranking “node-none” before this.',
      'choices[0].rankingId',
    ],
    [
      'an act on another dataset',
      ['acts', 0, 'datasetId'],
      'data-other',
      'This belongs to another loom, “data-other”; the file is of “loom-000”.',
      'acts[0].datasetId',
    ],
    [
      'acts out of order',
      ['acts', 1, 'seq'],
      0,
      'The acts are not in the order of their “seq”.',
      'acts[1].seq',
    ],
    [
      'a huge text',
      ['nodes', 0, 'text'],
      'x'.repeat(1_000_001),
      'The text of the node “node-000000” has 1,000,001 characters',
      'nodes[0].text',
    ],
  ])('refuses %s', async (_, path, value, message, where) => {
    const json = JSON.parse(await writeRecords(SAMPLE));
    const at = path.slice(0, -1).reduce((inner, key) => inner[key], json);
    at[path.at(-1) as string] = value;
    const [text, place] = refusalOf('espalier', json);
    expect(text).toContain(message);
    expect(place).toBe(where);
  });
});
