import { unknownKeys } from '../unknown-keys';
import {
  type BonsaiForeign,
  type LoomExtras,
  loomExtrasSchema,
  type NodeExtras,
  nodeExtrasSchema,
} from './extras';
import { linkNodes } from './link-nodes';
import { Notes } from './notes';
import { orderNodes } from './order-nodes';
import { pickPath } from './pick-path';
import { refuseCycles } from './refuse-cycles';
import { type BonsaiRawFile, type BonsaiRawNode, FILE_KEYS, NODE_KEYS, parseBonsai } from './schema';

export interface BonsaiNode {
  /** Unique in the file, also where the file's ids are not. */
  id: string;
  parentId: string | null;
  text: string;
  /** Epoch milliseconds; null where the file does not say. */
  visitedAt: number | null;
  extras: NodeExtras | null;
  foreign: BonsaiForeign;
}

export interface BonsaiFile {
  /** Parents before children, siblings in order. */
  nodes: BonsaiNode[];
  /** The root that the accepted path begins at. */
  rootId: string;
  headId: string;
  /** Root to head. */
  pathIds: string[];
  name: string | null;
  extras: LoomExtras | null;
  /** What was read otherwise than written, in plain sentences. */
  notes: string[];
}

/**
 * Reads a parsed Bonsai file. Throws a FormatError with the JSON path for anything that is no tree: repeated ids that
 * cannot be told apart, missing nodes, cycles, wrong types.
 */
export function readBonsai(json: unknown): BonsaiFile {
  const file = parseBonsai(json);
  const notes = new Notes();
  const links = linkNodes(file, notes);
  refuseCycles(file.nodes, links);
  const { parent, head } = pickPath(file, links, notes);
  const ids = uniqueIds(file.nodes, links.places);
  const idAt = (place: number) => ids[place] as string;
  const raw = json as Record<string, unknown> & { nodes: unknown[] };

  const nodes = orderNodes(links, parent).map((place): BonsaiNode => {
    const node = file.nodes[place] as BonsaiRawNode;
    const above = parent[place] as number;
    const extras = readExtras(nodeExtrasSchema, node.espalier, `nodes[${place}]`, notes);
    const others = (links.parents[place] ?? []).filter((one) => one !== above).map(idAt);
    const otherParents = [...new Set([...(extras?.otherParents ?? []), ...others])];
    const keys = unknownKeys(raw.nodes[place], NODE_KEYS, ['nodes', place]);
    return {
      id: idAt(place),
      parentId: above < 0 ? null : idAt(above),
      text: node.text,
      visitedAt: visitedAt(node.lastVisited),
      extras,
      foreign: {
        id: idAt(place),
        ...(keys.length > 0 && { keys }),
        ...(otherParents.length > 0 && { otherParents }),
      },
    };
  });
  const fileKeys = unknownKeys(raw, FILE_KEYS, []);
  if (fileKeys.length > 0 && nodes[0]) nodes[0].foreign.file = fileKeys;

  const path = ancestors(parent, head).map(idAt);
  return {
    nodes,
    rootId: path[0] as string,
    headId: idAt(head),
    pathIds: path,
    name: file.name?.trim() || null,
    extras: readExtras(loomExtrasSchema, file.espalier, 'the file', notes),
    notes: notes.toList(),
  };
}

function readExtras<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: unknown,
  where: string,
  notes: Notes,
): T | null {
  if (value === undefined) return null;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  notes.add(`The “espalier” object of ${where} could not be read and was left out.`);
  return null;
}

/** Seconds below 1e11, else milliseconds, as number or text. */
function visitedAt(value: BonsaiRawFile['nodes'][number]['lastVisited']): number | null {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) return null;
  const ms = Math.floor(number < 1e11 ? number * 1000 : number);
  return Number.isSafeInteger(ms) ? ms : null;
}

function ancestors(parent: readonly number[], head: number): number[] {
  const path: number[] = [];
  for (let place = head; place >= 0; place = parent[place] ?? -1) path.push(place);
  return path.reverse();
}

/** The file's ids; of nodes that share one, the first keeps it. */
function uniqueIds(
  nodes: readonly BonsaiRawNode[],
  places: ReadonlyMap<string, readonly number[]>,
): string[] {
  const added = new Set<string>();
  const numbers = new Map<string, number>();
  return nodes.map(({ id }, place) => {
    if (places.get(id)?.[0] === place) return id;
    let number = numbers.get(id) ?? 2;
    while (places.has(`${id}~${number}`) || added.has(`${id}~${number}`)) number++;
    numbers.set(id, number + 1);
    added.add(`${id}~${number}`);
    return `${id}~${number}`;
  });
}
