import { describe, expect, test } from 'vitest';
import { FormatError } from '@/lib/formats/format-error';
import { type MappedFile, mappingOf, readMapping, writeMapping } from '@/lib/formats/results/mapping';

const opt = (file: string, over: Partial<MappedFile> = {}): MappedFile => ({
  file,
  family: 'OPT',
  kind: 'base',
  model: 'facebook/opt-1.3b',
  parameters: 1.3e9,
  ...over,
});

describe('a mapping of files to models', () => {
  test('comes back as it was written', () => {
    const files = [opt('a.csv'), opt('b, "c".csv', { kind: null, parameters: 0.5 })];
    expect(readMapping([...writeMapping(files)].join(''))).toEqual(files);
  });

  test('is read with columns in any order, sizes with a letter, no kind, and columns of its own', () => {
    const text = '\uFEFFModel,parameters,seed,File,family\r\nopt-1.3b,1.3B,7,a.csv,OPT\r\n';
    expect(readMapping(text)).toEqual([opt('a.csv', { kind: null, model: 'opt-1.3b' })]);
  });

  test.each([
    ['', 'names no file', null],
    ['file,family,model,parameters\n', 'names no file', 'row 1'],
    ['file,family,parameters\na,b,1\n', '“model” is missing', 'header'],
    ['file,family,model,parameters\na,b,c,1\na,b,d,2\n', 'comes twice', 'row 2'],
    ['file,family,model,parameters\na,b,c,big\n', 'not a number', 'row 1'],
    ['file,family,model,parameters\na,,c,1\n', '“family” is empty', 'row 1'],
    ['file,family,kind,model,parameters\na,b,chat,c,1\n', 'base or instruction-tuned', 'row 1'],
  ])('%j is refused with the place', (text, says, where) => {
    let error: unknown;
    try {
      readMapping(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(FormatError);
    expect(error).toMatchObject({ message: expect.stringContaining(says), where });
  });

  test('is asked by the exact name first, then by the name without “.csv” alone', () => {
    const mapping = [
      opt('opt-1.3b'),
      opt('opt-1.3b.csv', { model: 'exact' }),
      opt('Opt-2.7b.csv'),
      opt('x'),
      opt('x.CSV'),
    ];
    expect(mappingOf(mapping, 'opt-1.3b.csv')?.model).toBe('exact');
    expect(mappingOf(mapping, 'Opt-2.7b')?.file).toBe('Opt-2.7b.csv');
    expect(mappingOf(mapping, 'opt-1')).toBeNull();
    expect(mappingOf(mapping, 'x.csv')).toBeNull();
  });
});
