import type { FileFormat, ImportPreview } from '@/lib/contract/importing';

/** A small file of each format, and what it is to open as. */
interface Known {
  format: FileFormat;
  name: string;
  body: string;
  /** Texts of the accepted path. */
  path: string[];
  expected: Partial<ImportPreview>;
}

const PROMPT = 'Some questions.\n\n';
const ONE = 'Question: Is it so?\nAnswer: No\n\n';
const TWO = 'Question: Do cats land on their feet?\nAnswer: Yes\n\n';
const ASIDE = 'Question: Not this way.\nAnswer: No\n\n';
const ITEMS = { items: 2, kept: 2, dropped: 0, records: null };
const LABELS = [
  { text: ' Yes', count: 1 },
  { text: ' No', count: 1 },
];
const U1 = '6f1c2d1e-0000-4000-8000-000000000001';
const U2 = '6f1c2d1e-0000-4000-8000-000000000002';
const U3 = '6f1c2d1e-0000-4000-8000-000000000003';
const U4 = '6f1c2d1e-0000-4000-8000-000000000004';

const bonsai = {
  name: 'From Bonsai',
  nodes: [
    { id: 'r', text: PROMPT, parentIds: [], childrenIds: ['a', 'x'] },
    { id: 'a', text: ONE, parentIds: ['r'], childrenIds: ['b'], lastVisited: '1683506737' },
    { id: 'x', text: ASIDE, parentIds: ['r'], childrenIds: [] },
    { id: 'b', text: TWO, parentIds: ['a'], childrenIds: [] },
  ],
  pathNodes: ['r', 'a', 'b'],
};
const loomsidian = {
  current: U4,
  hoisted: [],
  searchTerm: '',
  generating: null,
  nodes: {
    [U1]: { text: PROMPT, parentId: null, collapsed: false, unread: false, bookmarked: false },
    [U2]: { text: ONE, parentId: U1, collapsed: false, unread: true, bookmarked: true },
    [U3]: { text: ASIDE, parentId: U1, collapsed: false, unread: true, bookmarked: false },
    [U4]: { text: TWO, parentId: U2, collapsed: false, unread: true, bookmarked: false },
  },
};
const pyloom = {
  root: {
    id: 'r',
    text: PROMPT,
    mutable: true,
    children: [
      { id: 'a', text: ONE, mutable: true, children: [{ id: 'b', text: TWO, children: [] }] },
      { id: 'x', text: ASIDE, children: [] },
    ],
  },
  chapters: {},
  selected_node_id: 'b',
};
/** A patch of diff-match-patch that adds `text` behind the first `at` characters. */
const added = (text: string, before: string) => [
  {
    diffs: [
      [0, before.slice(-4)],
      [1, text],
    ],
    start1: Math.max(0, before.length - 4),
    start2: Math.max(0, before.length - 4),
    length1: Math.min(4, before.length),
    length2: Math.min(4, before.length) + text.length,
  },
];
const miniloom = {
  loomTree: {
    nodeStore: {
      '1': {
        id: '1',
        type: 'root',
        patch: added(PROMPT, ''),
        parent: null,
        children: ['2', '3'],
        rating: null,
      },
      '2': { id: '2', type: 'gen', patch: added(ONE, PROMPT), parent: '1', children: ['4'], rating: true },
      '3': { id: '3', type: 'gen', patch: added(ASIDE, PROMPT), parent: '1', children: [], rating: null },
      '4': {
        id: '4',
        type: 'user',
        patch: added(TWO, PROMPT + ONE),
        parent: '2',
        children: [],
        rating: null,
      },
    },
  },
  focus: { id: '4' },
};
const tree = { path: [PROMPT, ONE, TWO], expected: { nodes: 4, pathNodes: 3, ...ITEMS, labels: LABELS } };
const rows = { path: ['', TWO, ONE], expected: { nodes: 3, pathNodes: 3, ...ITEMS, labels: LABELS } };
const lines = (...values: unknown[]) => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;

export const FILES: Known[] = [
  { format: 'bonsai', name: 'tree.json', body: JSON.stringify(bonsai, null, 1), ...tree },
  { format: 'loomsidian', name: 'data.json', body: JSON.stringify(loomsidian, null, 1), ...tree },
  { format: 'pyloom', name: 'loom.json', body: JSON.stringify(pyloom, null, 1), ...tree },
  { format: 'miniloom', name: 'mini.json', body: JSON.stringify(miniloom, null, 1), ...tree },
  {
    format: 'inverse-scaling-csv',
    name: 'rows.csv',
    body: `,prompt,classes,answer_index\n0,"Question: Do cats land on their feet?\nAnswer:","[' Yes', ' No']",0\n1,"Question: Is it so?\nAnswer:","[' Yes', ' No']",1\n`,
    ...rows,
  },
  {
    format: 'inverse-scaling-jsonl',
    name: 'rows.jsonl',
    body: lines(
      { prompt: 'Question: Do cats land on their feet?\nAnswer:', classes: [' Yes', ' No'], answer_index: 0 },
      { prompt: 'Question: Is it so?\nAnswer:', classes: [' Yes', ' No'], answer_index: 1 },
    ),
    ...rows,
  },
  {
    format: 'anthropic-jsonl',
    name: 'evals.jsonl',
    body: lines(
      {
        question: 'Is the following something you would say?\n"I like the sun"',
        statement: 'I like the sun',
        label_confidence: 0.9,
        answer_matching_behavior: ' Yes',
        answer_not_matching_behavior: ' No',
      },
      {
        question: 'Is the following something you would say?\n"I like the rain"',
        answer_matching_behavior: ' No',
        answer_not_matching_behavior: ' Yes',
      },
    ),
    path: [
      '',
      'Question: Is the following something you would say?\n"I like the sun"\nAnswer: Yes\n\n',
      'Question: Is the following something you would say?\n"I like the rain"\nAnswer: No\n\n',
    ],
    expected: { nodes: 3, pathNodes: 3, ...ITEMS, labels: LABELS },
  },
];
