import { parseAst } from 'vitest/node';

/** What the rules need to know of one source file; lines count from 1. */
export interface ModuleFacts {
  imports: { specifier: string; line: number }[];
  /** Uses of the type `any`. */
  anys: number[];
  /** Reads of the clock, chance, environment, network and browser, by the name used ("Date.now"). */
  impure: { name: string; line: number }[];
}

interface AstNode {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** `specifier` of an import that is computed at run time: no rule can allow it. */
export const COMPUTED = '(computed)';

export const readModule = (file: string, source: string): ModuleFacts => {
  const facts: ModuleFacts = { imports: [], anys: [], impure: [] };
  const lineOf = lineFinder(source);
  const declared = new Set<string>();
  const used: { name: string; line: number }[] = [];
  walk(
    parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts', astType: 'ts' }) as unknown as AstNode,
    null,
    '',
    (node, parent, key) => {
      const line = lineOf(node.start);
      const specifier = importOf(node);
      if (specifier !== null) facts.imports.push({ specifier, line });
      if (node.type === 'TSAnyKeyword') facts.anys.push(line);
      const name = ambientRead(node);
      if (name) used.push({ name, line });
      if (node.type !== 'Identifier') return;
      if (declares(parent, key)) declared.add(String(node.name));
      else if (AMBIENT.has(String(node.name)) && !isProperty(parent, key))
        used.push({ name: String(node.name), line });
    },
  );
  facts.impure = used.filter(({ name }) => !declared.has(name.split(/[.(]/, 1)[0] ?? name));
  return facts;
};

const walk = (
  node: AstNode,
  parent: AstNode | null,
  key: string,
  visit: (node: AstNode, parent: AstNode | null, key: string) => void,
) => {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) walk(child, node, name, visit);
};

const isNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && typeof (value as AstNode).type === 'string';

const literal = (value: unknown): string =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : COMPUTED;

/** Static, re-exporting, dynamic and type-only alike: `import('./x').Type` counts too. */
const importOf = (node: AstNode): string | null => {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node.source ?? node.argument);
    case 'ExportNamedDeclaration':
      return isNode(node.source) ? literal(node.source) : null;
    case 'TSExternalModuleReference':
      return literal(node.expression);
    case 'CallExpression':
      return isNamed(node.callee, 'require') ? literal((node.arguments as unknown[])[0]) : null;
    default:
      return null;
  }
};

const isNamed = (value: unknown, name: string): boolean =>
  isNode(value) && value.type === 'Identifier' && value.name === name;

/** Names that reach out of a pure function wherever they stand. */
const AMBIENT = new Set([
  'fetch',
  'process',
  'crypto',
  'performance',
  'globalThis',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Buffer',
  'console',
]);

/** The clock and chance; `new Date(ms)` and `Math.max` are pure. */
const ambientRead = (node: AstNode): string | null => {
  if (node.type === 'MemberExpression') {
    const property = isNode(node.property) ? (node.property.name ?? node.property.value) : null;
    if (isNamed(node.object, 'Date') && property === 'now') return 'Date.now';
    if (isNamed(node.object, 'Math') && property === 'random') return 'Math.random';
  }
  const bare = node.type === 'NewExpression' && (node.arguments as unknown[]).length === 0;
  if (bare && isNamed(node.callee, 'Date')) return 'new Date()';
  if (node.type === 'CallExpression' && isNamed(node.callee, 'Date')) return 'Date()';
  return node.type === 'MetaProperty' ? 'import.meta' : null;
};

/** Whether an identifier at `key` of `parent` names something new, which then hides the global of that name. */
const declares = (parent: AstNode | null, key: string): boolean =>
  (parent?.type === 'VariableDeclarator' && key === 'id') ||
  (key === 'params' && parent !== null) ||
  (key === 'local' && parent?.type.startsWith('Import') === true) ||
  (key === 'id' && /^(Function|Class)/.test(parent?.type ?? ''));

/** `a.process`, `{ process: 1 }`, a type's name or member: not the global. */
const isProperty = (parent: AstNode | null, key: string): boolean =>
  parent !== null &&
  ((key === 'property' && parent.computed !== true) ||
    (key === 'key' && parent.computed !== true && parent.shorthand !== true) ||
    key === 'typeName' ||
    parent.type.startsWith('TS') ||
    parent.type.startsWith('JSX'));

const lineFinder = (source: string) => {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset: number): number => {
    const next = starts.findIndex((start) => start > offset);
    return next < 0 ? starts.length : next;
  };
};
