import { describe, expect, it } from 'vitest';
import { agreementWords } from '@/components/scaling/results/agreement-words';
import {
  type FileDraft,
  mapped,
  missingOf,
  readPicked,
  typedIn,
} from '@/components/scaling/results/file-draft';
import {
  fileField,
  type ImportDraft,
  placeOf,
  problemsOf,
  requestOf,
} from '@/components/scaling/results/import-draft';

const RESULTS = 'index,loss,correct,predicted,total_logprob\n0,0.5,1,0,-0.1\n1,1.5,0,0,-0.2\n';
const LOGODDS = 'index,logodds_difference,correct,total_logprob\n0,0.5,1,-0.1\n';
const MAPPING =
  'file,family,kind,model,parameters\na.csv,House,instruction-tuned,house-a,1.3B\nb.csv,H,,b,7B\n';
const NOTHING = { families: [], mapping: [] };

const results = (id: string, name: string, text = RESULTS): FileDraft => {
  const picked = readPicked(id, name, text, NOTHING);
  if (picked.is !== 'results') throw new Error(`${name} is ${picked.is}`);
  return picked.file;
};
const draft = (...files: FileDraft[]): ImportDraft => ({
  title: 'Old results',
  files,
  classes: '2',
  labelSays: null,
  join: false,
});

describe('a picked file', () => {
  it('is results, with the model that its name lets one guess', () => {
    expect(results('1', 'gpt2-xl.csv')).toMatchObject({
      task: 'classification',
      rows: 2,
      family: 'GPT-2',
      kind: 'base',
      model: 'openai-community/gpt2-xl',
      size: '1.558B',
    });
    expect(results('1', 'run.csv')).toMatchObject({ family: '', model: 'run', size: '' });
  });

  it('is a mapping by its first line', () => {
    expect(readPicked('1', 'names.csv', MAPPING, NOTHING)).toMatchObject({ is: 'mapping' });
    expect(readPicked('1', 'names.csv', 'file,family\n', NOTHING)).toMatchObject({
      is: 'bad',
      file: { where: 'header', message: expect.stringContaining('“model” is missing') },
    });
  });

  it('is neither, with the row that tells', () => {
    const damaged = RESULTS.replace('1,1.5', '1,oops');
    expect(readPicked('1', 'a.csv', damaged, NOTHING)).toEqual({
      is: 'bad',
      file: { id: '1', name: 'a.csv', message: '“loss” is "oops", not a number.', where: 'row 2' },
    });
  });
});

describe('a mapping', () => {
  const picked = readPicked('1', 'names.csv', MAPPING, NOTHING);
  const mapping = picked.is === 'mapping' ? picked.mapping : [];

  it('names the model of a file, but for what a person has typed', () => {
    const typed = typedIn(results('1', 'a.csv'), { model: 'mine' });
    expect(mapped(typed, mapping)).toMatchObject({
      family: 'House',
      kind: 'instruction-tuned',
      model: 'mine',
      size: '1.3B',
    });
  });

  it('says which of its files are not there', () => {
    expect(missingOf(mapping, [{ name: 'a.csv' }])).toEqual(['b.csv']);
  });
});

describe('what is to be imported', () => {
  const small = results('s', 'gpt2.csv');
  const large = results('l', 'gpt2-xl.csv');

  it('is a request once nothing is wrong', () => {
    expect(requestOf(draft(small, large), 'run-00001')).toMatchObject({
      id: 'run-00001',
      title: 'Old results',
      classes: 2,
      labelSays: null,
      files: [{ name: 'gpt2.csv', text: RESULTS, parameters: 124e6 }, { parameters: 1.558e9 }],
    });
    expect(requestOf(draft(), 'run-00001')).toBeNull();
  });

  it('says what is to be corrected, at the field', () => {
    const wrong = draft(
      small,
      typedIn(large, { model: small.model, kind: 'instruction-tuned', size: 'big' }),
      typedIn(results('o', 'odds.csv', LOGODDS), { family: ' ' }),
    );
    expect([...problemsOf({ ...wrong, title: ' ', classes: '1' })]).toEqual([
      ['title', 'Give the run a title of 1 to 200 characters.'],
      ['classes', 'Say how many labels an item has: 2 to 26.'],
      [fileField('l', 'size'), 'Give its number of parameters, such as 1.4B or 1400000000.'],
      [fileField('l', 'model'), '“gpt2.csv” is of this model too: leave one out, or name another model.'],
      [
        fileField('l', 'kind'),
        'At “gpt2.csv” this family is base: give the two kinds families of their own.',
      ],
      [
        fileField('o', 'file'),
        'These are results of log-odds, and those of “gpt2.csv” of classification: import the files of one task at a time.',
      ],
      [fileField('o', 'family'), 'Name the family that the model is of.'],
      [fileField('o', 'size'), 'Give its number of parameters, such as 1.4B or 1400000000.'],
    ]);
    expect(requestOf(wrong, 'run-00001')).toBeNull();
  });

  it('asks for the labels of an item only where they are not known by the task', () => {
    const odds = typedIn(results('o', 'gpt2.csv', LOGODDS), {});
    expect(requestOf({ ...draft(odds), classes: '' }, 'run-00001')?.classes).toBe(2);
  });

  it('takes an error of the server to its field', () => {
    const files = [small, large];
    expect(placeOf('body.files.1.kind', files)).toBe(fileField('l', 'kind'));
    expect(placeOf('body.files[0].parameters', files)).toBe(fileField('s', 'size'));
    expect(placeOf('body.files.1', files)).toBe(fileField('l', 'file'));
    expect(placeOf('body.classes', files)).toBe('classes');
    expect(placeOf('body.files', files)).toBeNull();
    expect(placeOf(undefined, files)).toBeNull();
  });
});

describe('how rows go with the dataset, in words', () => {
  const words = (known: number, agree: number, firstOther: number | null, rows = 60) =>
    agreementWords({ file: 'a.csv', rows, known, agree, firstOther });
  it('says all, some with the first other, or that it cannot be told', () => {
    expect(words(60, 60, null)).toBe('The right class is the dataset’s in all 60 rows.');
    expect(words(60, 58, 3)).toBe(
      'The right class is the dataset’s in 58 of 60 rows; the first other is row 4.',
    );
    expect(words(0, 0, null)).toBe('No row can be held against the dataset’s answers.');
    expect(words(20, 19, 0)).toContain(
      'in 19 of these the right class is the dataset’s; the first other is row 1.',
    );
    expect(words(20, 20, null)).toBe(
      'Of 60 rows 20 can be held against the dataset’s answers; in all of these the right class is the dataset’s.',
    );
  });
});
