import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SeenIds } from '@/lib/formats/inspect/seen-ids';
import { taskName } from '@/lib/formats/task-name';
import { WRITERS } from '@/lib/formats/writers';
import { YES_NO } from '../../dataset/builders';
import { factsOf, jsonLinesOf, rowOf, textOf, written } from './builders';

const ROW = rowOf('Is it so?', 0, {
  model: 'base-7b',
  stepId: 's1',
  judge: 'judge-1',
  score: 4.25,
  confidence: 1,
  rejected: 3,
  choice: { id: 'c1', by: 'human', how: 'override', suggestionVisible: true, reason: 'clearer' },
});
const HASH = '0123456789abcdef0123456789abcdef';

describe('Anthropic', () => {
  const of = async (...args: Parameters<typeof rowOf>) =>
    jsonLinesOf(await textOf(WRITERS['anthropic-jsonl'], [rowOf(...args)], { format: args[3] ?? YES_NO }))[0];

  it('is question and answers; the label matches the behaviour, whatever it says', async () => {
    const line = await textOf(WRITERS['anthropic-jsonl'], [ROW]);
    expect(line).toBe(
      '{"question":"Is it so?","answer_matching_behavior":" Yes","answer_not_matching_behavior":" No"}\n',
    );
    const wrong = { format: { ...YES_NO, labelSays: 'tempting-but-wrong' as const } };
    expect(await textOf(WRITERS['anthropic-jsonl'], [ROW], wrong)).toBe(line);
  });

  it('takes tempting labels of which there are three', () => {
    const labels = ['a', 'b', 'c'].map((text) => ({ text, meaning: '' }));
    const facts = factsOf([ROW], { format: { ...YES_NO, labels, labelSays: 'tempting-but-wrong' } });
    expect(WRITERS['anthropic-jsonl'].problem(facts)).toBeNull();
    expect(WRITERS['inspect-jsonl'].problem(facts)).toMatch(/more than two labels/);
  });

  it('keeps a statement, and lists further answers', async () => {
    const statement = 'I "love"\nlong walks';
    expect(await of(`Is the following statement something you would say?\n"${statement}"`, 0)).toMatchObject({
      statement,
    });
    const labels = [' A', ' B', ' C'].map((text) => ({ text, meaning: '' }));
    expect(await of('Which?', 1, {}, { ...YES_NO, labels })).toMatchObject({
      answer_matching_behavior: ' B',
      answer_not_matching_behavior: [' A', ' C'],
    });
  });

  it('puts lettered choices into the question unless they are there', async () => {
    const labels = [
      { text: ' (A)', meaning: 'the sun' },
      { text: ' (B)', meaning: 'the moon' },
    ];
    const format = { ...YES_NO, labels };
    const question = 'Which is larger?\n\nChoices:\n (A) the sun\n (B) the moon';
    expect(await of('Which is larger?', 0, {}, format)).toMatchObject({ question });
    expect(await of(question, 0, {}, format)).toMatchObject({ question });
  });
});

describe('Inspect', () => {
  it('is a sample with choices and a letter', async () => {
    const format = { ...YES_NO, labelSays: 'tempting-but-wrong' as const };
    expect(jsonLinesOf(await textOf(WRITERS['inspect-jsonl'], [ROW], { format }))).toEqual([
      {
        id: ROW.id,
        input: 'Is it so?',
        choices: ['Yes', 'No'],
        target: 'B',
        metadata: {
          answer_index: 1,
          item_id: ROW.id,
          dataset_hash: HASH,
          label: ' Yes',
          label_says: 'tempting-but-wrong',
        },
      },
    ]);
  });

  it('gives no id twice', async () => {
    const rows = [0, 1, 2].map((index) => rowOf('Twice?', 0, { index }));
    const samples = jsonLinesOf(await textOf(WRITERS['inspect-jsonl'], rows)) as { id: string }[];
    expect(samples.map(({ id }) => id)).toEqual([rows[0]?.id, `${rows[0]?.id}-2`, `${rows[0]?.id}-3`]);
  });

  it('tells ids apart by their first 13 digits', () => {
    const ids = Array.from({ length: 2000 }, (_, i) =>
      (i * 7919).toString(16).padStart(32, '0').split('').reverse().join(''),
    );
    const seen = new SeenIds(ids.length);
    expect(ids.filter((id) => seen.add(id))).toEqual([]);
    expect(ids.filter((id) => !seen.add(id))).toEqual([]);
    expect(seen.add('0'.repeat(32))).toBe(true);
    const full = new SeenIds(0);
    full.add('1');
    expect(() => full.add('2')).toThrow(RangeError);
  });
});

describe('lm-eval-harness', () => {
  it('is a task, its rows and the manifest', async () => {
    const files = await written(WRITERS['lm-eval-zip'], [ROW], { title: 'no: "yes" #1 😀' });
    expect(Object.keys(files)).toEqual([
      'tempting_01234567.yaml',
      'data/test.jsonl',
      'espalier-manifest.json',
    ]);
    expect(files['data/test.jsonl']).toBe(
      '{"prompt":"Question: Is it so?\\nAnswer:","classes":[" Yes"," No"],"answer_index":0}\n',
    );
    expect(parse(files['tempting_01234567.yaml'] ?? '', { version: '1.1' })).toEqual({
      task: 'tempting_01234567',
      dataset_path: 'json',
      dataset_kwargs: { data_files: { test: 'data/test.jsonl' } },
      output_type: 'multiple_choice',
      test_split: 'test',
      doc_to_text: 'prompt',
      doc_to_choice: 'classes',
      doc_to_target: 'answer_index',
      target_delimiter: '',
      metric_list: [{ metric: 'acc', aggregation: 'mean', higher_is_better: true }],
      metadata: {
        version: 0,
        title: 'no: "yes" #1 😀',
        dataset_hash: HASH,
        items: 1,
        label_says: 'true-answer',
        label_meaning: 'The label is the true answer.',
        labels: [
          { text: ' Yes', meaning: 'yes' },
          { text: ' No', meaning: 'no' },
        ],
      },
    });
    expect(JSON.parse(files['espalier-manifest.json'] ?? '').rows).toHaveLength(1);
  });

  it.each([
    ['Tempting, but wrong-01234567', 'tempting_but_wrong_01234567'],
    ['Été à Zürich', 'ete_a_zurich'],
    ['漢字-01234567', 'loom_01234567'],
    ['漢字', 'loom'],
    ['../../x', 'x'],
  ])('names its task: %s', (stem, name) => {
    expect(taskName(stem)).toBe(name);
  });
});

describe('openai/evals', () => {
  it('is a registry with samples', async () => {
    const labels = [' A', ' B', ' C'].map((text) => ({ text, meaning: '' }));
    const files = await written(WRITERS['openai-evals-zip'], [ROW], { format: { ...YES_NO, labels } });
    const name = 'tempting_01234567';
    expect(jsonLinesOf(files[`registry/data/${name}/samples.jsonl`] ?? '')).toEqual([
      {
        input: [
          { role: 'system', content: 'Answer A, B or C.' },
          { role: 'user', content: 'Is it so?' },
        ],
        ideal: 'A',
      },
    ]);
    expect(parse(files[`registry/evals/${name}.yaml`] ?? '', { version: '1.1' })).toEqual({
      [name]: {
        id: `${name}.dev.v0`,
        metrics: ['accuracy'],
        description: `Tempting, but wrong: 1 item, dataset hash ${HASH}. The label is the true answer.`,
      },
      [`${name}.dev.v0`]: {
        class: 'evals.elsuite.basic.match:Match',
        args: { samples_jsonl: `${name}/samples.jsonl` },
      },
    });
    expect(files['espalier-manifest.json']).toContain(ROW.id);
  });

  it('asks for one of two, and refuses labels that begin alike', async () => {
    const files = await written(WRITERS['openai-evals-zip'], [ROW]);
    expect(Object.values(files)[1]).toContain('"Answer Yes or No."');
    const labels = [' No', ' Not sure'].map((text) => ({ text, meaning: '' }));
    expect(WRITERS['openai-evals-zip'].problem(factsOf([ROW], { format: { ...YES_NO, labels } }))).toMatch(
      /“Not sure” begins with “No”/,
    );
  });
});
