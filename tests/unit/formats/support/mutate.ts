import fc from 'fast-check';

type Container = Record<string, unknown> | unknown[];
interface Slot {
  inside: Container;
  key: string;
}

const ODD: unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, '', 'x', '__proto__', 'constructor', '\ud800', '0'],
  ...[[], {}, [null], [[]], { id: 'x' }, ['x', 'x'], '1683506737', 'path', 'AI'],
];

/** Every place in a JSON value where another value can be put. */
function slotsOf(root: Container): Slot[] {
  const slots: Slot[] = [];
  const waiting: Container[] = [root];
  for (let inside = waiting.pop(); inside; inside = waiting.pop())
    for (const key of Object.keys(inside)) {
      slots.push({ inside, key });
      const value = read({ inside, key });
      if (typeof value === 'object' && value !== null) waiting.push(value as Container);
    }
  return slots;
}

const read = ({ inside, key }: Slot): unknown => Reflect.get(inside, key);

/** As JSON.parse does it: a `__proto__` is a key like any other. */
const put = ({ inside, key }: Slot, value: unknown): void => {
  Object.defineProperty(inside, key, { value, writable: true, enumerable: true, configurable: true });
};

const nested = (value: unknown, levels: number): unknown => {
  let deep = value;
  for (let i = 0; i < levels; i++) deep = i % 2 ? [deep] : { a: deep };
  return deep;
};

const clone = (value: unknown) => JSON.parse(JSON.stringify(value));

type Change = (slot: Slot, other: Slot, number: number) => void;

const CHANGES = {
  odd: (slot, _, number) => put(slot, clone(ODD[number % ODD.length])),
  drop: ({ inside, key }) => {
    if (Array.isArray(inside)) inside.splice(Number(key), 1);
    else delete inside[key];
  },
  swap: (slot, other) => {
    const [one, two] = [clone(read(slot)), clone(read(other))];
    put(slot, two);
    put(other, one);
  },
  copy: (slot, other) => put(other, clone(read(slot))),
  rename: (slot, other, number) => {
    const value = read(slot);
    if (!Array.isArray(slot.inside)) delete slot.inside[slot.key];
    put(
      { inside: slot.inside, key: number % 3 && !Array.isArray(slot.inside) ? other.key : '__proto__' },
      value,
    );
  },
  repeat: (slot, _, number) => {
    const { inside } = slot;
    if (Array.isArray(inside)) inside.splice(number % (inside.length + 1), 0, clone(read(slot)));
  },
  proto: ({ inside }, other, number) =>
    put({ inside, key: '__proto__' }, number % 2 ? { polluted: true } : clone(read(other))),
  nest: (slot, _, number) => put(slot, nested(clone(read(slot)), 150 + (number % 100))),
  sink: (slot, _, number) => put(slot, nested(1, number % 20 ? 300 : 100_000)),
  swell: (slot, _, number) => put(slot, 'x'.repeat(number % 20 ? 1000 : 1_000_001)),
} satisfies Record<string, Change>;

export const mutation = fc.record({
  kind: fc.oneof(
    fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
    // One id in the place of another: missing parents, cycles, twins.
    fc.constant('link' as const),
  ),
  at: fc.nat(),
  to: fc.nat(),
});
export type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

/** Changes a JSON value in place. */
export function mutate(root: Container, mutations: readonly Mutation[]): void {
  // What is nested too deep to be copied comes last.
  for (const { kind, at, to } of mutations.toSorted((a, b) => rank(a) - rank(b))) {
    const all = slotsOf(root);
    const slots = kind === 'link' ? all.filter((slot) => typeof read(slot) === 'string') : all;
    const [slot, other] = [slots[at % slots.length], slots[to % slots.length]];
    if (!slot || !other) continue;
    if (kind === 'link') put(slot, read(other));
    else CHANGES[kind](slot, other, to);
  }
}

const rank = ({ kind }: Mutation): number => (kind === 'sink' ? 1 : 0);

export const textMutation = fc.record({
  kind: fc.constantFrom('flip', 'flip', 'cut', 'insert', 'remove', 'repeat'),
  at: fc.nat(),
  length: fc.nat({ max: 40 }),
  text: fc.constantFrom(
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '0',
    '1e',
    '\n',
    '\0',
    '\uFEFF',
    '__proto__',
  ),
});
export type TextMutation = typeof textMutation extends fc.Arbitrary<infer T> ? T : never;

/** Changes a text as damaged disks and editors do. */
export function mutateText(text: string, { kind, at, length, text: added }: TextMutation): string {
  const place = at % (text.length + 1);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  switch (kind) {
    case 'flip':
      return before + String.fromCharCode((after.charCodeAt(0) || 0) ^ (1 << (length % 7))) + after.slice(1);
    case 'cut':
      return before;
    case 'insert':
      return before + added + after;
    case 'remove':
      return before + after.slice(length);
    default:
      return before + after.slice(0, length) + after;
  }
}
