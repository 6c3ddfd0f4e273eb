import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFamilies, writeFamilies } from '@/lib/formats/families/families-csv';
import { FormatError } from '@/lib/formats/format-error';
import { checkResults, type NamedResults } from '@/lib/formats/results/check-results';
import { joining } from '@/lib/formats/results/joining';
import { nameClasses } from '@/lib/formats/results/name-classes';
import { readResults } from '@/lib/formats/results/read-results';
import type { ResultFile } from '@/lib/formats/results/result-file';
import { writeResults } from '@/lib/formats/results/write-results';
import { PRESETS } from '@/lib/scaling/models/presets';

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
const indexed = <T extends object>(row: fc.Arbitrary<T>) =>
  fc.array(row, { minLength: 1, maxLength: 20 }).map((rows) => rows.map((one, index) => ({ ...one, index })));
const files: fc.Arbitrary<ResultFile> = fc.oneof(
  indexed(fc.record({ loss: number, correct: fc.boolean(), predicted: fc.nat(5), totalLogprob: number })).map(
    (rows) => ({ task: 'classification' as const, rows }),
  ),
  indexed(fc.record({ difference: number, correct: fc.boolean(), totalLogprob: number })).map((rows) => ({
    task: 'logodds' as const,
    rows,
  })),
  indexed(fc.record({ loss: number })).map((rows) => ({ task: 'sequence-prob' as const, rows })),
);

describe('a results file', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(files, (file) => {
        expect(readResults([...writeResults(file)].join(''))).toEqual(file);
      }),
    );
  });

  test('has the columns of its task', () => {
    const rows = [{ index: 0, loss: 0.5, correct: true, predicted: 1, totalLogprob: -0.25 }];
    expect([...writeResults({ task: 'classification', rows })].join('')).toBe(
      'index,loss,correct,predicted,total_logprob\n0,0.5,1,1,-0.25\n',
    );
  });

  test('as pandas writes it, with a nameless column and floats for flags, is read', () => {
    const text = ',index,loss,correct,predicted,total_logprob\n0,0,0.69,1.0,0,-0.1\n1,1,1e-05,False,1,-2\n';
    expect(readResults(text)).toEqual({
      task: 'classification',
      rows: [
        { index: 0, loss: 0.69, correct: true, predicted: 0, totalLogprob: -0.1 },
        { index: 1, loss: 1e-5, correct: false, predicted: 1, totalLogprob: -2 },
      ],
    });
  });

  test.each([
    ['nothing', '', 'The file is empty.', null],
    ['no rows', 'index,loss\n', 'no rows', 'row 1'],
    ['other columns', 'prompt,classes\na,b\n', 'not the columns', 'header'],
    ['a column twice', 'index,loss,loss\n0,1,1\n', 'twice', 'header'],
    ['no number', 'index,loss\n0,nan\n', '“loss” is "nan"', 'row 1'],
    ['an infinite loss', 'index,loss\n0,inf\n', '“loss” is "inf"', 'row 1'],
    ['half an index', 'index,loss\n0.5,1\n', 'whole number', 'row 1'],
    ['an index twice', 'index,loss\n0,1\n0,2\n', 'comes twice', 'row 2'],
    ['a cell too few', 'index,loss\n0\n', '1 cells', 'row 1'],
    ['an open quote', 'index,loss\n0,"1\n', 'never closed', 'row 1'],
  ])('with %s is one clear error', (_, text, says, where) => {
    const read = () => readResults(text);
    expect(read).toThrow(FormatError);
    expect(read).toThrow(says);
    try {
      read();
    } catch (error) {
      expect((error as FormatError).where).toBe(where);
    }
  });
});

describe('families as CSV', () => {
  test('come back as they were', () => {
    expect(readFamilies([...writeFamilies(PRESETS)].join(''))).toEqual(
      PRESETS.map((family) =>
        expect.objectContaining({
          name: family.name,
          kind: family.kind,
          models: family.models.map(({ name, parameters, serverId }) =>
            expect.objectContaining({ name, parameters, serverId }),
          ),
        }),
      ),
    );
  });

  test('take sizes with a letter, and base where no kind is said', () => {
    const [family] = readFamilies('family,model,parameters\nMine,small,70M\nMine,large,"1,400,000,000"\n');
    expect(family).toMatchObject({
      kind: 'base',
      models: [
        { name: 'small', parameters: 70e6 },
        { name: 'large', parameters: 1.4e9 },
      ],
    });
  });

  test.each([
    ['family,model\na,b\n', '“parameters” is missing'],
    ['family,model,parameters\na,b,many\n', 'not a number'],
    ['family,model,parameters\na,b,0\n', 'not a number'],
    ['family,model,parameters\na,b,1\na,b,2\n', 'twice'],
    ['family,model,parameters,kind\na,b,1,chat\n', 'base or instruction-tuned'],
    ['family,model,parameters\n,b,1\n', 'needs a family'],
    ['family,model,parameters\n', 'names no model'],
  ])('%j is refused', (text, says) => {
    expect(() => readFamilies(text)).toThrow(says);
  });
});

describe('what the pipeline wrote over time', () => {
  const read = (text: string) => readResults(text.replaceAll('\n', '\r\n'));

  test('the predicted class by its words, and a total in a tuple', () => {
    expect(
      read('index,loss,correct,predicted,total_logprob\n0,0.5,1, Yes,"(-0.25,)"\n1,1.5,0," No, never",-0.5\n')
        .rows,
    ).toEqual([
      { index: 0, loss: 0.5, correct: true, predicted: null, said: ' Yes', totalLogprob: -0.25 },
      { index: 1, loss: 1.5, correct: false, predicted: null, said: ' No, never', totalLogprob: -0.5 },
    ]);
    expect(() => read('index,loss,correct,predicted,total_logprob\n0,0.5,1, Yes,"(x,)"\n')).toThrow(
      'not a number',
    );
  });

  test('no predicted class at all, and log-odds under their first name', () => {
    expect(read('index,loss,correct,total_logprob\n0,0.5,1,-0.25\n')).toEqual({
      task: 'classification',
      rows: [{ index: 0, loss: 0.5, correct: true, predicted: null, totalLogprob: -0.25 }],
    });
    expect(read('index,logodds,correct,total_logprob\n0,-1.5,0,-0.25\n')).toEqual({
      task: 'logodds',
      rows: [{ index: 0, difference: -1.5, correct: false, totalLogprob: -0.25 }],
    });
  });

  test('rows with nothing but an index: items that could not be scored', () => {
    const text = 'index,loss,correct,predicted,total_logprob\n0,0.5,1, Yes,-0.25\n1,,,,\n';
    const file = readResults(text);
    expect(file).toMatchObject({ rows: [{ index: 0 }], blank: [1] });
    expect([...writeResults(file)].join('')).toBe(text);
    expect(checkResults([{ name: 'a.csv', file }], 2).indices).toEqual([0, 1]);
    expect(() => read('index,loss\n0,\n1,\n')).toThrow('No row of the file has a number beside its index.');
    expect(() => read('index,loss\n0,1\n0,\n')).toThrow('The index 0 comes twice.');
    expect(() => read('index,loss,correct,total_logprob\n0,1,,-1\n')).toThrow('“correct” is "", not 0 or 1.');
  });

  test('a file that says what was right, and not how likely any answer was, is not read as one of losses alone', () => {
    expect(() => read('index,loss,correct\n0,0.5,1\n')).toThrow(
      'These are not the columns of a results file.',
    );
  });

  test('a class that is a number behind a space is the word, and comes back as it stood', () => {
    const text =
      'index,loss,correct,predicted,total_logprob\n0,0.5,1, 2,-0.25\n1,0.5,1,2,-0.25\n2,0.5,1,,-0.25\n';
    const file = readResults(text);
    expect(file.rows).toMatchObject([{ predicted: null, said: ' 2' }, { predicted: 2 }, { predicted: null }]);
    expect([...writeResults(file)].join('')).toBe(text);
  });
});

describe('classes by their words', () => {
  const fileOf = (name: string, ...said: string[]): NamedResults => ({
    name,
    file: {
      task: 'classification',
      rows: said.map((one, index) => ({
        index,
        loss: 1,
        correct: true,
        predicted: null,
        said: one,
        totalLogprob: -1,
      })),
    },
  });
  const places = (files: NamedResults[]) =>
    files
      .flatMap(({ file }) => (file.task === 'classification' ? file.rows : []))
      .map(({ predicted }) => predicted);

  test('have the dataset’s places where they are its labels, else places of their own over all files', () => {
    const files = [fileOf('a.csv', ' No', ' Yes'), fileOf('b.csv', 'Yes', ' No')];
    expect(places(nameClasses(files, 2, [' Yes', ' No']))).toEqual([1, 0, 0, 1]);
    expect(places(nameClasses(files, 2, [' True', ' False']))).toEqual([0, 1, 1, 0]);
    expect(places(nameClasses(files, 2, null))).toEqual([0, 1, 1, 0]);
  });

  test('are not more than an item has', () => {
    expect(() => nameClasses([fileOf('a.csv', ' No', ' Yes', ' Maybe')], 2, null)).toThrow(
      'The files predict 3 different labels ("No", "Yes", "Maybe"), and items were said to have 2.',
    );
  });

  test('of another dataset are not its rows, whatever their places', () => {
    const files = nameClasses([fileOf('a.csv', ' True', ' False')], 2, [' Yes', ' No']);
    const dataset = { answers: [0, 1], problem: null, classes: 2, texts: [' Yes', ' No'] };
    const { joinable, why } = joining(files, checkResults(files, 2), 2, dataset);
    expect(joinable).toBe(false);
    expect(why).toBe('“a.csv” predicts " True" at index 0, which is none of the dataset’s labels.');
  });

  test('nobody wrote down cannot be held against a dataset', () => {
    const file = readResults('index,loss,correct,total_logprob\n0,0.5,1,-0.25\n');
    const files = [{ name: 'a.csv', file }];
    const dataset = { answers: [0], problem: null, classes: 2, texts: [' Yes', ' No'] };
    expect(joining(files, checkResults(files, 2), 2, dataset)).toMatchObject({
      joinable: false,
      why: expect.stringContaining('do not say which class was predicted'),
    });
  });
});
