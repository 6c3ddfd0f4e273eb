import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FormatError } from '@/lib/formats/format-error';
import { rowsToDocument } from '@/lib/formats/rows/document/rows-to-document';
import { looksLike } from '@/lib/formats/rows/looks-like';
import { openRowsReader } from '@/lib/formats/rows/open-rows-reader';
import { ROWS_FORMATS } from '@/lib/formats/tree-file';

const SEEDS = [
  `,prompt,classes,answer_index\n0,"Question: Is it?\nAnswer:","[' Yes', "" It's""]",0\n1,"Question: a, ""b""\nAnswer:","[' Yes', "" It's""]",1\n`,
  `prompt,other_prompt,classes,answer_index\r\n"Q: é\r\nA:",Q: 😀 A:,"[' \\x41', ' \\U0001f600']",1\r\n`,
  'prompt,completion,part\n2+2=,4,x\n3+3=,6,y\n',
  '{"prompt":"Question: Is it?\\nAnswer:","classes":[" Yes"," No"],"answer_index":0}\n{"prompt":"Question: And\\nAnswer:","classes":[" Yes"," No"],"answer_index":1,"x":{"y":[1]}}\n',
  '{"question":"Is it?","statement":"S","label_confidence":0.9,"answer_matching_behavior":" Yes","answer_not_matching_behavior":" No"}\n{"question":"Which?\\n (A) x\\n (B) y","answer_matching_behavior":" (B)","answer_not_matching_behavior":[" (A)"]}\n',
];
const bit = fc.constantFrom(
  ...[
    '"',
    "'",
    ',',
    '\n',
    '\r',
    '\r\n',
    '\\',
    '[',
    ']',
    '{',
    '}',
    ':',
    '\0',
    '\ufeff',
    '\ud800',
    '😀',
    ' ',
    '""',
  ],
  ...[
    '__proto__',
    '"__proto__":{},',
    '\\U99999999',
    '\\u0000',
    '1e999',
    'null',
    '-1',
    '='.repeat(160),
    '\u2028',
  ],
);

type Change = (text: string) => string;
const at = (place: number, text: string) => place % (text.length + 1);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.nat().map(
    (place): Change =>
      (text) =>
        text.slice(0, at(place, text)),
  ),
  fc.nat().map(
    (place): Change =>
      (text) =>
        text.slice(at(place, text)),
  ),
  fc.tuple(fc.nat(), bit).map(
    ([place, what]): Change =>
      (text) => {
        const here = at(place, text);
        return text.slice(0, here) + what + text.slice(here);
      },
  ),
  fc.tuple(fc.nat(), fc.nat(127)).map(
    ([place, mask]): Change =>
      (text) => {
        const here = at(place, text);
        const code = (text.charCodeAt(here) || 0) ^ mask;
        return text.slice(0, here) + String.fromCharCode(code) + text.slice(here + 1);
      },
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.nat(40)).map(
    ([from, to, length]): Change =>
      (text) => {
        const piece = text.slice(at(from, text), at(from, text) + length);
        const rest = text.replace(piece, '');
        return rest.slice(0, at(to, rest)) + piece + rest.slice(at(to, rest));
      },
  ),
  fc.tuple(fc.nat(), fc.nat(40), fc.integer({ min: 2, max: 300 })).map(
    ([from, length, times]): Change =>
      (text) => {
        const here = at(from, text);
        return text.slice(0, here) + text.slice(here, here + length).repeat(times) + text.slice(here);
      },
  ),
);
const file = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([text, changes]) => changes.reduce((mutated, mutate) => mutate(mutated), text));

it('reads mutated files or tells what is wrong with them, at once', () => {
  const outcomes = { read: 0, refused: 0, slowest: 0 };
  fc.assert(
    fc.property(
      file,
      fc.constantFrom(null, null, null, null, null, null, ...ROWS_FORMATS),
      fc.integer({ min: 1, max: 64 }),
      (text, other, piece) => {
        const started = performance.now();
        try {
          const reader = openRowsReader(other ?? looksLike(text) ?? 'inverse-scaling-csv');
          for (let place = 0; place < text.length; place += piece)
            reader.push(text.slice(place, place + piece));
          const rows = reader.end();
          expect(rows.rows.length).toBeGreaterThan(0);
          const { items } = rowsToDocument(rows);
          expect(items).toHaveLength(rows.rows.length);
          outcomes.read++;
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
          expect(error.message).toMatch(/^[A-Z“].*[.?]$/su);
          outcomes.refused++;
        }
        outcomes.slowest = Math.max(outcomes.slowest, performance.now() - started);
      },
    ),
    { numRuns: 4000 },
  );
  expect(outcomes.read).toBeGreaterThan(100);
  expect(outcomes.refused).toBeGreaterThan(1000);
  expect(outcomes.slowest).toBeLessThan(2000);
  expect(Object.prototype).not.toHaveProperty('y');
});
