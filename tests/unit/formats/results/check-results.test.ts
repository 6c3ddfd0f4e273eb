import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormatError } from '@/lib/formats/format-error';
import { checkResults, impliedAnswer, type NamedResults } from '@/lib/formats/results/check-results';
import { type DatasetAnswers, joining } from '@/lib/formats/results/joining';
import type { ClassificationRow, ResultFile } from '@/lib/formats/results/result-file';

const row = (index: number, predicted: number, correct: boolean): ClassificationRow => ({
  index,
  loss: 0.5,
  correct,
  predicted,
  totalLogprob: -0.1,
});
const named = (name: string, rows: ClassificationRow[]): NamedResults => ({
  name,
  file: { task: 'classification', rows },
});
/** A model that predicts class 0 or 1 in turn, on items with these right answers. */
const scored = (name: string, answers: readonly number[], shift = 0): NamedResults =>
  named(
    name,
    answers.map((answer, index) => row(index, (index + shift) % 2, (index + shift) % 2 === answer)),
  );
const refusal = (files: NamedResults[], classes = 2): FormatError => {
  try {
    checkResults(files, classes);
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('the files were taken');
};
const told = (answers: readonly number[] | null, classes = 2): DatasetAnswers => ({
  answers,
  problem: answers ? null : 'It has no labels.',
  classes,
  texts: answers && [' Yes', ' No'],
});

describe('results files together', () => {
  test('of one dataset are taken, rows in any order', () => {
    const answers = [0, 1, 1, 0];
    const second = scored('b.csv', answers, 1);
    second.file.rows.reverse();
    expect(checkResults([scored('a.csv', answers), second], 2)).toEqual({
      task: 'classification',
      indices: [0, 1, 2, 3],
    });
  });

  test('of two tasks name both', () => {
    const other: ResultFile = { task: 'sequence-prob', rows: [{ index: 0, loss: 1 }] };
    const { message } = refusal([scored('a.csv', [0]), { name: 'b.csv', file: other }]);
    expect(message).toMatch(/“a\.csv”.*classification.*“b\.csv”.*sequence probability/u);
  });

  test('with another index, or one too few, name file and index', () => {
    const a = scored('a.csv', [0, 1]);
    expect(refusal([a, named('b.csv', [row(0, 0, true), row(5, 1, true)])])).toMatchObject({
      message: expect.stringContaining('“b.csv” has the index 5, which “a.csv” has not'),
      where: 'index 5',
    });
    expect(refusal([a, named('b.csv', [row(1, 1, true)])]).message).toContain('“b.csv” has no index 0');
  });

  test('with a class that is not, or an index beyond all datasets, name the row', () => {
    expect(refusal([named('a.csv', [row(0, 1, true), row(1, 2, true)])])).toMatchObject({
      message: expect.stringContaining('“a.csv” predicts class 2'),
      where: 'index 1',
    });
    expect(refusal([named('a.csv', [row(9_000_000, 1, true)])]).message).toContain('9000000');
  });

  test('that imply different answers to one row are not of one dataset', () => {
    const error = refusal([scored('a.csv', [0, 1, 1]), scored('b.csv', [0, 1, 0])]);
    expect(error.message).toMatch(/index 2 is 0 in “b\.csv” and 1 in “a\.csv”/u);
    expect(error.where).toBe('index 2');
  });

  test('of log-odds need two labels, of classification two or more', () => {
    const file: ResultFile = {
      task: 'logodds',
      rows: [{ index: 0, difference: 1, correct: true, totalLogprob: -1 }],
    };
    expect(refusal([{ name: 'a.csv', file }], 3).message).toContain('two');
    expect(refusal([scored('a.csv', [0])], 1).message).toContain('two labels or more');
  });
});

describe('the implied answer', () => {
  test('is what was predicted where that is right, the other of two where it is wrong, else unknown', () => {
    const { file } = named('a.csv', [row(0, 1, true), row(1, 1, false)]);
    expect([impliedAnswer(file, 0, 2), impliedAnswer(file, 1, 2)]).toEqual([1, 0]);
    expect([impliedAnswer(file, 0, 3), impliedAnswer(file, 1, 3)]).toEqual([1, null]);
  });

  test('recovers the answers of any predictions over two classes, and never contradicts itself', () => {
    const answers = fc.array(fc.nat(1), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(answers, fc.infiniteStream(fc.nat(1)), (right, guesses) => {
        const file = named(
          'a.csv',
          right.map((answer, index) => {
            const predicted = guesses.next().value ?? 0;
            return row(index, predicted, predicted === answer);
          }),
        );
        const checked = checkResults([file], 2);
        expect(right.map((_, at) => impliedAnswer(file.file, at, 2))).toEqual(right);
        expect(joining([file], checked, 2, told(right)).joinable).toBe(true);
        const [first, ...others] = right;
        const turned = [1 - (first ?? 0), ...others];
        expect(joining([file], checked, 2, told(turned))).toMatchObject({
          joinable: false,
          agreements: [{ known: right.length, agree: right.length - 1, firstOther: 0 }],
        });
      }),
    );
  });
});

describe('joining rows to items', () => {
  const many = Array.from({ length: 40 }, (_, at) => Number(at % 3 === 0));
  const join = (files: NamedResults[], dataset: DatasetAnswers, classes = 2) =>
    joining(files, checkResults(files, classes), classes, dataset);

  test('is possible where every row agrees, and says so', () => {
    expect(join([scored('a.csv', many), scored('b.csv', many, 1)], told(many))).toEqual({
      agreements: ['a.csv', 'b.csv'].map((file) => ({
        file,
        rows: 40,
        known: 40,
        agree: 40,
        firstOther: null,
      })),
      joinable: true,
      why: 'Of 40 rows 40 agree with the dataset’s answers, in every file.',
    });
  });

  test('says so where agreement proves little', () => {
    expect(join([scored('a.csv', [1, 1, 1])], told([1, 1, 1])).why).toContain('in any order');
    expect(join([scored('a.csv', [1, 0, 1])], told([1, 0, 1])).why).toContain('one order in 3');
  });

  test('is not where rows differ: how many and which first', () => {
    const turned = many.map((answer, at) => (at === 12 || at === 20 ? 1 - answer : answer));
    expect(join([scored('a.csv', many)], told(turned))).toMatchObject({
      joinable: false,
      agreements: [{ agree: 38, firstOther: 12 }],
      why: expect.stringMatching(/“a\.csv” 2 of 40 rows differ.*index 12.*another order/u),
    });
  });

  test('is not where there are more or fewer items, even if all rows agree', () => {
    expect(join([scored('a.csv', many)], told([...many, 0])).why).toContain('the dataset 41 now');
    const late = named('a.csv', [row(1, 1, true), row(2, 0, true)]);
    expect(join([late], told([0, 1])).joinable).toBe(false);
  });

  test('is not where wrong rows leave more than one class', () => {
    const file = named('a.csv', [row(0, 2, true), row(1, 0, false)]);
    expect(join([file], told([2, 1], 3), 3)).toMatchObject({
      joinable: false,
      agreements: [{ known: 1, agree: 1 }],
      why: expect.stringContaining('1 of 2 rows only'),
    });
  });

  test('is not where the labels are others, or the dataset has none', () => {
    expect(join([scored('a.csv', many)], told(many, 4)).why).toContain('4 labels');
    expect(join([scored('a.csv', many)], told(null)).why).toBe('It has no labels.');
  });

  test('is never possible for files that do not say what was predicted', () => {
    const file: ResultFile = { task: 'sequence-prob', rows: [{ index: 0, loss: 1 }] };
    expect(join([{ name: 'a.csv', file }], told([0]), 1)).toMatchObject({
      joinable: false,
      why: expect.stringContaining('do not say which class was predicted'),
    });
  });
});
