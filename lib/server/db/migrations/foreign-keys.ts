import 'server-only';
import { type CreateTableBuilder, type Kysely, PostgresAdapter } from 'kysely';

export interface ForeignKey {
  table: string;
  columns: string[];
  target: string;
  targetColumns: string[];
}

const nameOf = ({ table, columns }: ForeignKey) => `${table}_${columns.join('_')}_fk`;

/** SQLite takes foreign keys only in `create table`; PostgreSQL takes those of a circle only afterwards. */
const takesLater = (db: Kysely<unknown>) => db.getExecutor().adapter instanceof PostgresAdapter;

/**
 * The constraints of a table, checked when the transaction ends: looms, nodes and steps point at each other in a
 * circle. Never cascading: a cascade over `parentId` fails at depth 1,000.
 */
export const withForeignKeys =
  (db: Kysely<unknown>, keys: ForeignKey[]) =>
  <T extends string>(table: CreateTableBuilder<T>): CreateTableBuilder<T> => {
    if (takesLater(db)) return table;
    const { name } = table.toOperationNode().table.table.identifier;
    return keys
      .filter((key) => key.table === name)
      .reduce(
        (built, key) =>
          built.addForeignKeyConstraint(
            nameOf(key),
            key.columns as never[],
            key.target,
            key.targetColumns as never[],
            (constraint) => constraint.deferrable().initiallyDeferred(),
          ),
        table,
      );
  };

export async function addForeignKeys(db: Kysely<unknown>, keys: ForeignKey[]): Promise<void> {
  if (!takesLater(db)) return;
  for (const key of keys) {
    await db.schema
      .alterTable(key.table)
      .addForeignKeyConstraint(nameOf(key), key.columns, key.target, key.targetColumns)
      .deferrable()
      .initiallyDeferred()
      .execute();
  }
}
