/** An argument as its English words say it: a reading of its own, which knows nothing of the grammar that wrote it. */
export interface Argument {
  premises: Claim[];
  conclusion: Claim;
  statements: string[];
}
type World = ReadonlyMap<string, boolean>;
type Claim = (world: World) => boolean;

const ASKED =
  /^(.*)\. (?:Does it follow that|Must it be true that|Can we be sure that|Is it certain that|Can we conclude that|Do these facts prove that) (.+)\?$/;

export function readArgument(question: string): Argument {
  const [, given, asked] = ASKED.exec(question) ?? [];
  if (!given || !asked) throw new Error(`no argument: ${question}`);
  const statements = new Set<string>();
  const read = (sentence: string) => readSentence(sentence, statements);
  return { premises: given.split('. ').map(read), conclusion: read(asked), statements: [...statements] };
}

/** Whether the conclusion holds in every world in which the premises hold. */
export const isValid = ({ premises, conclusion, statements }: Argument): boolean =>
  worlds(statements).every((world) => !premises.every((premise) => premise(world)) || conclusion(world));

function worlds([statement, ...rest]: string[]): World[] {
  if (statement === undefined) return [new Map()];
  return worlds(rest).flatMap((world) => [
    new Map([...world, [statement, true]]),
    new Map([...world, [statement, false]]),
  ]);
}

function readSentence(sentence: string, statements: Set<string>): Claim {
  const simple = (text: string) => readStatement(text, statements);
  const both =
    /^It is not the case that both (.+) and (.+)$|^Not both of these are true: (.+), and (.+)$/.exec(
      sentence,
    );
  if (both) {
    const [one, other] = both.slice(1).filter(Boolean).map(simple);
    return (world) => !(one?.(world) && other?.(world));
  }
  const one =
    /^Exactly one of these is true: (.+), or (.+)$/.exec(sentence) ??
    /^(?:Either )?(.+) or (.+), but not both$/.exec(sentence);
  if (one) {
    const parts = one.slice(1).map(simple);
    return (world) => parts.filter((part) => part(world)).length === 1;
  }
  const parts = sentence
    .replace(/^(?:At least one of these is true: |Either )/, '')
    .split(/,? or | unless /)
    .map(simple);
  return (world) => parts.some((part) => part(world));
}

function readStatement(text: string, statements: Set<string>): Claim {
  const denied = /\b(?:is|are|was|has|can) ?not\b/.test(text);
  const statement = text.replace(/^The /, 'the ').replace(/\b(is|are|was|has|can) ?not\b/, '$1');
  statements.add(statement);
  return (world) => world.get(statement) !== denied;
}
