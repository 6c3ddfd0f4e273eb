import { describe, expect, it } from 'vitest';
import { NO_JUDGING, opened, SAMPLE } from './support/espalier-sample';
import { writeRecords } from './support/records';
import { parseJson, readAs, refusalOf } from './support/trees';

describe('what judging keeps, in our own format', () => {
  it('stands behind the lists it always had, and only where there is any', async () => {
    const [bare, whole] = [await writeRecords({ ...SAMPLE, ...NO_JUDGING }), await writeRecords(SAMPLE)];
    expect(whole.startsWith(bare.slice(0, -'}\n'.length))).toBe(true);
    const { espalier: _, ...file } = JSON.parse(whole);
    expect(file).toEqual(JSON.parse(JSON.stringify(SAMPLE)));
    expect(Object.keys(file).slice(6)).toEqual(['rubricVersions', 'judgeRuns', 'trials', 'promptDrafts']);
    expect(opened(bare, true)).toMatchObject(NO_JUDGING);
  });

  it.each(['waiting', 'running'] as const)('a judge run that was %s comes in as paused', async (state) => {
    const judgeRuns = SAMPLE.judgeRuns.map((run) => ({ ...run, state }));
    const text = await writeRecords({ ...SAMPLE, judgeRuns });
    expect(text).not.toContain(`"${state}"`);
    const moving = text.replaceAll('"state":"paused"', `"state":"${state}"`);
    expect(moving).toContain(`"${state}"`);
    for (const keepIds of [true, false])
      expect(opened(moving, keepIds).judgeRuns.map((run) => run.state)).toEqual(['paused', 'paused']);
  });

  it('a draft of a copy still names the node of the workshop’s loom, and drafts and version of the copy', async () => {
    const { promptDrafts, nodes } = opened(await writeRecords(SAMPLE), false);
    const drafts = new Set(promptDrafts.map(({ id }) => id));
    const draft = promptDrafts.find(({ from, rootId, nodeId }) => from.length > 0 && rootId && nodeId);
    expect(draft?.nodeId).toBe('workshop-node');
    expect(draft?.from.every((id) => drafts.has(id))).toBe(true);
    expect(nodes.some(({ id }) => id === draft?.rootId)).toBe(true);
  });

  it('leaves out runs over steps that are not in the file, and calls no draft a version that is not', async () => {
    const [run, ...others] = SAMPLE.judgeRuns;
    const [draft] = SAMPLE.promptDrafts;
    if (!run || !draft) throw new Error('the sample has none');
    const text = await writeRecords({
      ...SAMPLE,
      judgeRuns: [{ ...run, stepIds: ['step-new0'] }, ...others],
      promptDrafts: [{ ...draft, rootId: 'node-new0' }, ...SAMPLE.promptDrafts.slice(1)],
    });
    const { records } = readAs('espalier', parseJson(text));
    expect(records?.judgeRuns.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect(records?.trials).toEqual(SAMPLE.trials.filter(({ runId }) => runId !== run.id));
    expect(records?.promptDrafts[0]?.rootId).toBeNull();
  });

  const NO = 'node-none';

  it.each<[string, (string | number)[], unknown, string, string]>([
    ['no list of trials', ['trials'], null, 'a list is expected here', 'trials'],
    [
      'rubrics out of order',
      ['rubricVersions', 1, 'number'],
      1,
      'The rubric versions are not in the order of their “number”.',
      'rubricVersions[1].number',
    ],
    [
      'a rubric twice',
      ['rubricVersions', 1, 'hash'],
      SAMPLE.rubricVersions[0]?.hash,
      'Two rubric versions have the hash',
      'rubricVersions[1].hash',
    ],
    [
      'a run over a step that is not there',
      ['judgeRuns', 0, 'stepIds', 0],
      NO,
      'There is no step “node-none” before this.',
      'judgeRuns[0].stepIds[0]',
    ],
    [
      'a run over a step twice',
      ['judgeRuns', 0, 'stepIds', 1],
      'step-000000',
      'The run names the step “step-000000” twice.',
      'judgeRuns[0].stepIds[1]',
    ],
    ['a state that is none', ['judgeRuns', 0, 'state'], 'lost', '', 'judgeRuns[0].state'],
    [
      'a run that has ranked more than it has trials',
      ['judgeRuns', 0, 'done'],
      99,
      'The run says it has ranked 99 steps; the file has',
      'judgeRuns[0].done',
    ],
    [
      'a trial of no run',
      ['trials', 0, 'runId'],
      NO,
      'There is no run “node-none” before this.',
      'trials[0].runId',
    ],
    [
      'a second trial of a step',
      ['trials', 1, 'stepId'],
      SAMPLE.trials[0]?.stepId,
      'or has ranked it already',
      'trials[1].stepId',
    ],
    [
      'a trial with a ranking of another step',
      ['trials', 0, 'ranking', 'stepId'],
      NO,
      'The ranking is of another step than its trial.',
      'trials[0].ranking.stepId',
    ],
    [
      'a candidate of a trial that is not there',
      ['trials', 0, 'ranking', 'order'],
      [NO],
      'There is no node “node-none” before this.',
      'trials[0].ranking.order[0]',
    ],
    [
      'a draft made from nothing',
      ['promptDrafts', 0, 'from'],
      [NO],
      'There is no draft “node-none” before this.',
      'promptDrafts[0].from[0]',
    ],
    [
      'a draft that became nothing',
      ['promptDrafts', 0, 'rootId'],
      NO,
      'There is no node “node-none” before this.',
      'promptDrafts[0].rootId',
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
