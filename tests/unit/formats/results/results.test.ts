import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFamilies, writeFamilies } from '@/lib/formats/families/families-csv';
import { FormatError } from '@/lib/formats/format-error';
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
