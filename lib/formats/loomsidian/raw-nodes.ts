import { FormatError, jsonPath } from '../format-error';
import { each, type Part } from '../tree/each';
import { idTextSchema } from '../tree/id-text';
import { isObject } from '../tree/is-object';
import { parseAt } from '../tree/parse-at';

/** The nodes of a file before they are looked at, by place. */
export interface RawNodes {
  ids: string[];
  values: unknown[];
  pathOf(place: number): PropertyKey[];
  whereOf(place: number): string;
}

/** Throws a FormatError where there are none, or a listed node has no id. */
export function* rawNodes(json: unknown, part: Part): Generator<number, RawNodes> {
  const given = isObject(json) ? json.nodes : undefined;
  const ids: string[] = [];
  const values: unknown[] = [];
  const listed = Array.isArray(given);
  if (listed)
    yield* each(given, part, (node, place) => {
      ids.push(parseAt(idTextSchema, isObject(node) ? node.id : undefined, ['nodes', place, 'id']));
      values.push(node);
    });
  else if (isObject(given))
    yield* each(Object.keys(given), part, (id) => {
      ids.push(id);
      values.push(given[id]);
    });
  else
    throw new FormatError(
      'This is no Loomsidian file: it has no “nodes”, neither as map nor as list.',
      'nodes',
    );
  if (ids.length === 0) throw new FormatError('the file has no nodes', 'nodes');
  const pathOf = (place: number): PropertyKey[] => ['nodes', listed ? place : (ids[place] ?? '')];
  return { ids, values, pathOf, whereOf: (place) => jsonPath(pathOf(place)) };
}
