import 'server-only';

/** The first key of every advisory lock that Espalier takes ("ESPA"), so that they meet no other program's. */
export const LOCK_SPACE = 0x45535041;

/** The second keys. `server`: one server a database. `write`: one transaction at a time. */
export const LOCKS = { server: 1, write: 2 } as const;
