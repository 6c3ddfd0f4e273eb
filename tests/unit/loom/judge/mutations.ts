import fc from 'fast-check';

export const SHOWN = ['K7', 'B2', 'Z9', 'Q4'];
export const CRITERIA = ['clear', 'novel'];

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface ReplyObject {
  scores: { id: string; criteria: Record<string, { score: number; reason: string }> }[];
  order: string[];
  summary: string;
}

/** A reply that can be read: whose scores and order are the judge's own. */
export const wholeReply: fc.Arbitrary<ReplyObject> = fc
  .tuple(
    fc.shuffledSubarray(SHOWN, { minLength: SHOWN.length }),
    fc.shuffledSubarray(SHOWN, { minLength: SHOWN.length }),
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 }),
    fc.string({ maxLength: 20 }),
  )
  .map(([order, scored, points, summary]) => ({
    scores: scored.map((id, at) => ({
      id,
      criteria: {
        clear: { score: points[2 * at] as number, reason: 'so' },
        novel: { score: points[2 * at + 1] as number, reason: summary },
      },
    })),
    order,
    summary,
  }));

const STRANGE: Json[] = [
  null,
  true,
  '',
  '3',
  'K7',
  'k7',
  ' K7',
  'Q1',
  '__proto__',
  'constructor',
  0,
  -1,
  6,
  2.5,
  1e308,
  [],
  {},
  ['K7'],
  { score: 4 },
  { K7: 1 },
];
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'order',
  'scores',
  'clear',
  'hasOwnProperty',
  'length',
  '',
];

/** Places in a value, the value itself first. */
function pathsOf(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(value);
  return [path, ...inner.flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

function changed(value: Json, path: (string | number)[], change: (found: Json) => Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((one, i) => (i === key ? changed(one, rest, change) : one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([own, one]) => [own, own === key ? changed(one, rest, change) : one]),
  );
}

const without = (value: Json, key: number): Json => {
  if (Array.isArray(value)) return value.filter((_, at) => at !== key % Math.max(1, value.length));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  return Object.fromEntries(Object.entries(value).filter(([own]) => own !== keys[key % keys.length]));
};

const twice = (value: Json): Json =>
  Array.isArray(value) ? [...value, ...value.slice(0, 1)] : [value, value];
const withKey = (value: Json, key: string, more: Json): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries([...Object.entries(value), [key, more]])
    : { [key]: value };

/** A reply with one to three things wrong inside. */
const mutatedObject: fc.Arbitrary<Json> = fc
  .tuple(
    wholeReply,
    fc.array(
      fc.record({
        at: fc.nat(),
        kind: fc.constantFrom('replace', 'drop', 'twice', 'wrap', 'key', 'any'),
        strange: fc.constantFrom(...STRANGE),
        key: fc.constantFrom(...KEYS),
        which: fc.nat(9),
        any: fc.jsonValue({ maxDepth: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([reply, changes]) =>
    changes.reduce<Json>(
      (value, { at, kind, strange, key, which, any }) => {
        const paths = pathsOf(value);
        return changed(value, paths[at % paths.length] ?? [], (found) => {
          if (kind === 'replace') return strange;
          if (kind === 'drop') return without(found, which);
          if (kind === 'twice') return twice(found);
          if (kind === 'wrap') return [found];
          return kind === 'key' ? withKey(found, key, strange) : (any as Json);
        });
      },
      reply as unknown as Json,
    ),
  );

/** What is wrong with the text of a reply, whatever it says. */
const spoiled = (text: string) =>
  fc.oneof(
    fc.nat(text.length).map((end) => text.slice(0, end)),
    fc.nat(text.length).map((begin) => text.slice(begin)),
    fc
      .tuple(fc.nat(text.length), fc.string({ maxLength: 5 }))
      .map(([at, more]) => text.slice(0, at) + more + text.slice(at)),
    fc
      .tuple(fc.nat(text.length), fc.nat(30))
      .map(([at, length]) => text.slice(0, at) + text.slice(at + length)),
    fc.constant(text.replaceAll(/"score":\d/g, '"score":NaN')),
    fc.constant(text.replaceAll(/"score":\d/g, '"score":1e999')),
    fc.constant(text.replaceAll('"', "'")),
    fc.constant(text.replace('"order":', '"order":["K7"],"order":')),
    fc.constant(text.replace('"order":', '"order2":')),
    fc.constant(`{"order":["Z9"]} ${text}`),
    fc.constant(`${text} ${text.slice(0, -1)}`),
    fc.constant(`I think K7 > B2 > Z9 > Q4. \`\`\`json\n${text.slice(1)}`),
    fc.constant('{'.repeat(800) + text),
    fc.constant(`${'[{"a":'.repeat(400)}${text}`),
    fc.constant(`${'x"{\\'.repeat(800)}${text}`),
    fc.constant(`{"reply":${text}}`),
    fc.constant(`[${text}]`),
    fc.constant(`\uFEFF${text}\u0000`),
    fc.constant(text),
  );

/** Replies to a listwise question, all kinds of wrong and now and then right. */
export const spoiledReply: fc.Arbitrary<string> = fc
  .oneof(mutatedObject, wholeReply)
  .map((value) => JSON.stringify(value))
  .chain(spoiled);
