import { describe, expect, it } from 'vitest';
import { openRowsReader } from '@/lib/formats/rows/open-rows-reader';
import { failure, read, WANTED } from './reading';

const csv = (...lines: string[]) => `prompt,classes,answer_index\n${lines.join('\n')}\n`;

describe('inverse-scaling CSV', () => {
  const plain = csv(`"Q?\nA:","[' Yes', ' No']",1`);

  it.each([
    ['plain', plain],
    ['without a last line end', plain.trimEnd()],
    ['with a byte order mark', `\ufeff${plain}`],
    ['with a nameless index column', `,prompt,classes,answer_index\n0,"Q?\nA:","[' Yes', ' No']",1\n`],
    [
      'with an index column of pandas',
      `Unnamed: 0,prompt,classes,answer_index\n0,"Q?\nA:","[' Yes', ' No']",1\n`,
    ],
    ['with CR LF', plain.replace('index\n', 'index\r\n').replace('",1\n', '",1\r\n')],
    ['with CR', plain.replace('index\n', 'index\r').replace('",1\n', '",1\r')],
    ['with blank lines', plain.replace('index\n', 'index\n\n\r\n').concat('\n\n')],
    ['with other spellings', `prompt,classes,answer_index\n"Q?\nA:","["" Yes"", ' No']", 1`],
    ['in another order', `answer_index,"classes",prompt\n1,"[' Yes', ' No']","Q?\nA:"\n`],
  ])('%s', (_, text) => {
    for (const piece of [1, 2, 1000])
      expect(read('inverse-scaling-csv', text, piece)).toEqual({
        kind: 'rows',
        format: 'inverse-scaling-csv',
        name: 'a file',
        rows: [WANTED],
        notes: [],
      });
  });

  it('takes log-odds and sequence_prob, keeps further columns, and shares equal lists', () => {
    const { rows } = read(
      'inverse-scaling-csv',
      `prompt,other_prompt,classes,answer_index\na,b,"[' Y',' N']",0\nc,d,"[' Y',' N']",1`,
    );
    expect(rows).toMatchObject([
      { prompt: 'a', otherPrompt: 'b' },
      { prompt: 'c', otherPrompt: 'd', answerIndex: 1 },
    ]);
    expect(rows[0]?.classes).toBe(rows[1]?.classes);
    expect(read('inverse-scaling-csv', 'prompt,completion\na, x\nb, y\nc, x\n').rows).toMatchObject([
      { classes: [' x', ' y'], answerIndex: 0 },
      { classes: [' x', ' y'], answerIndex: 1 },
      { classes: [' x', ' y'], answerIndex: 0 },
    ]);
    expect(read('inverse-scaling-csv', 'prompt,completion,part,constructor\na, x,"1,2",y')).toMatchObject({
      rows: [{ extra: { part: '1,2', constructor: 'y' } }],
      notes: ['Beyond the columns that the format has, there are “part”, “constructor”.'],
    });
  });

  it('reads quotes inside a bare field as they are', () => {
    expect(read('inverse-scaling-csv', 'prompt,completion\nthe "x" of,"""y"""').rows[0]).toMatchObject({
      prompt: 'the "x" of',
      classes: ['"y"'],
    });
  });

  const good = `x,"['a','b']",0`;
  it.each([
    ['an empty file', '', null, /no rows/],
    ['a header alone', 'prompt,classes,answer_index\n', null, /no rows/],
    ['a missing column', 'prompt,classes\n', 'header', /There are “prompt”, “classes”/],
    ['a column twice', 'prompt,prompt,classes,answer_index\n', 'header', /“prompt” is there twice/],
    ['a hostile column', 'prompt,classes,answer_index,__proto__\n', 'header', /__proto__/],
    ['too many columns', `${'a,'.repeat(300)}\n`, 'header', /more than 200 columns/],
    ['an index past the classes', csv(good, `x,"['a','b']",2`), 'row 2, answer_index', /from 0 to 1/],
    ['an index in words', csv(good, `x,"['a','b']",one`), 'row 2, answer_index', /is "one"/],
    ['an index below 0', csv(`x,"['a','b']",-1`), 'row 1, answer_index', /is "-1"/],
    ['no list', csv('x,nothing,0'), 'row 1, classes', /Python list/],
    ['an empty list', csv('x,[],0'), 'row 1, classes', /is empty/],
    ['an empty class', csv(`x,"['a','']",0`), 'row 1, classes[1]', /is empty/],
    ['a class twice', csv(`x,"['a','a']",0`), 'row 1, classes', /twice/],
    [
      'too many classes',
      csv(`x,"[${Array.from({ length: 27 }, (_, i) => `'${i}'`)}]",0`),
      'row 1, classes',
      /27 classes; at most 26/,
    ],
    ['no such character', csv(`x,"['\\U00110000']",0`), 'row 1, classes', /no character/],
    ['an empty prompt', csv(good, `" ","['a','b']",0`), 'row 2, prompt', /“prompt” is empty/],
    ['a field too few', csv(good, 'x'), 'row 2', /1 field, the header 3/],
    ['a field too many', csv(good, `${good},y`), 'row 2', /4 fields, the header 3/],
    ['an open quote', csv(good, '"x,"'.slice(0, 3)), 'row 2', /never closed/],
    ['text after a quote', csv(good, `"x"y,"['a']",0`), 'row 2', /After a closing quote/],
    ['a NUL', csv(good, `x\0,"['a']",0`), 'row 2', /NUL/],
    ['a NUL in a class', csv(`x,"['a\\x00']",0`), 'row 1, classes[0]', /NUL/],
    [
      '27 completions',
      `prompt,completion\n${Array.from({ length: 27 }, (_, i) => `a,${i}\n`).join('')}`,
      'row 27, completion',
      /more than 26/,
    ],
  ])('refuses %s', (_, text, where, message) => {
    for (const piece of [1, 4, 10_000]) {
      const error = failure('inverse-scaling-csv', text, piece);
      expect([error.name, error.message]).toEqual(['FormatError', expect.stringMatching(message)]);
      // A NUL is seen before the rows of its piece are.
      if (!text.includes('\0') || piece === 1) expect(error.where).toBe(where);
    }
  });

  it('stays at its error, and gives up an unclosed quote early', () => {
    const reader = openRowsReader('inverse-scaling-csv');
    reader.push(csv(good, '"x'));
    const piece = 'y,\n""'.repeat(20_000);
    let pushed = 0;
    const started = performance.now();
    expect(() => {
      for (; pushed < 1000; pushed++) reader.push(piece);
    }).toThrow(/more than 1,000,000 characters: is its quote never closed/);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(pushed).toBeLessThan(20);
    expect(() => reader.push('a')).toThrow(/never closed/);
    expect(() => reader.end()).toThrow(/never closed/);
  });
});
