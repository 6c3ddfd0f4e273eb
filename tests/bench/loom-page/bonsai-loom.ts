const SIBLINGS = 5;
const SUBJECTS = [
  'a kettle',
  'the moon',
  'a bicycle',
  'an old clock',
  'sea water',
  'a loaf of bread',
  'a library',
];
const CLAIMS = [
  'weighs more when it is cold than it does in the middle of a warm afternoon',
  'lasts longer for people who take good care of it from the very first day',
  'was first described by someone who had never seen one with their own eyes',
  'would look the same to a visitor who came from the other side of the world',
];

interface BonsaiNode {
  id: string;
  text: string;
  parentIds: string[];
  childrenIds: string[];
}

/** A Bonsai file of a loom that was steered for a while: so many nodes, five siblings a step, one of them continued. */
export const bonsaiLoom = (nodes: number): string => {
  const root: BonsaiNode = { id: 'n0', text: item(0), parentIds: [], childrenIds: [] };
  const all = [root];
  const path = [root];
  while (all.length < nodes) {
    const parent = path.at(-1) ?? root;
    const siblings = Array.from({ length: Math.min(SIBLINGS, nodes - all.length) }, (_, at) => ({
      id: `n${all.length + at}`,
      text: item(all.length + at),
      parentIds: [parent.id],
      childrenIds: [],
    }));
    parent.childrenIds = siblings.map(({ id }) => id);
    all.push(...siblings);
    path.push(siblings[path.length % siblings.length] ?? root);
  }
  return JSON.stringify({
    name: `A loom of ${nodes.toLocaleString('en')} nodes`,
    nodes: all,
    pathNodes: path.map(({ id }) => id),
    focusedId: path.at(-1)?.id,
  });
};

const item = (at: number): string => {
  const subject = SUBJECTS[at % SUBJECTS.length];
  const claim = CLAIMS[at % CLAIMS.length];
  return `Question: Somebody told me, as number ${at} of a long list, that ${subject} ${claim}. Is that so?\nAnswer: ${at % 3 === 0 ? 'Yes' : 'No'}\n\n`;
};
