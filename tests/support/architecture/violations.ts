import { posix } from 'node:path';
import { COMPUTED, type ModuleFacts, readModule } from './read-module.ts';
import { ROOMS, type Room, roomOf } from './rooms.ts';

const MAX_LINES = 400;
const LONG = 250;

/** Sources by their path from the root, with "/". */
export type Sources = Map<string, string>;

/** Every broken rule as `path:line: what`, in the order of the paths. */
export const violations = (sources: Sources): string[] =>
  [...sources].flatMap(([file, source]) => violationsOf(file, source));

/** Files that are long, though not yet too long. */
export const longFiles = (sources: Sources): string[] =>
  [...sources]
    .map(([file, source]) => ({ file, lines: linesOf(source) }))
    .filter(({ lines }) => lines > LONG && lines <= MAX_LINES)
    .map(({ file, lines }) => `${file} has ${lines} lines`);

const linesOf = (source: string) => source.split('\n').length - (source.endsWith('\n') ? 1 : 0);

const violationsOf = (file: string, source: string): string[] => {
  const lines = linesOf(source);
  const facts = readModule(file, source);
  return [
    ...(lines > MAX_LINES ? [`${file}: ${lines} lines, split it (at most ${MAX_LINES})`] : []),
    ...facts.anys.map((line) => `${file}:${line}: the type any`),
    ...roomViolations(file, facts),
  ];
};

const roomViolations = (file: string, facts: ModuleFacts): string[] => {
  if (!/^(lib|components|app)\//.test(file)) return [];
  const name = roomOf(file);
  const room = name === null ? undefined : ROOMS[name];
  if (name === null || room === undefined)
    return [`${file}: belongs to no room (tests/support/architecture/rooms.ts lists them)`];
  return [
    ...facts.imports.flatMap(({ specifier, line }) => {
      const wrong = importViolation(file, specifier, name, room);
      return wrong === null ? [] : [`${file}:${line}: ${name} must not import ${wrong}`];
    }),
    ...(room.pure
      ? facts.impure.map((use) => `${file}:${use.line}: ${name} is pure and must not use ${use.name}`)
      : []),
  ];
};

const importViolation = (file: string, specifier: string, name: string, room: Room): string | null => {
  if (specifier === COMPUTED) return 'what is only known at run time';
  const target = localTarget(file, specifier);
  if (target === null)
    return room.packages.some((allowed) => matches(specifier, allowed)) ? null : `the package ${specifier}`;
  if (room.rooms.includes(target)) return null;
  const to = roomOf(target);
  return to !== null && (to === name || room.rooms.includes(to)) ? null : target;
};

const matches = (specifier: string, allowed: string): boolean =>
  /[:/]$/.test(allowed) ? specifier.startsWith(allowed) : specifier === allowed;

const localTarget = (file: string, specifier: string): string | null => {
  if (specifier.startsWith('@/')) return posix.normalize(specifier.slice(2));
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : null;
};
