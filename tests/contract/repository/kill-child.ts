// Writes until it is killed; prints the id of each loom once its transaction is acknowledged.
import { openRepository } from '@/lib/server/db/open-repository';
import { makeLoom, makeNode } from './records';

const [dataDir = ''] = process.argv.slice(2);
const repository = await openRepository({ dataDir });
for (let made = 0; ; made++) {
  const loom = makeLoom({ id: `loom-${process.pid}-${made}`, rootId: `root-${process.pid}-${made}` });
  await repository.write(async (writer) => {
    await writer.insertLoom(loom);
    await writer.insertNodes(loom.id, [makeNode({ id: loom.rootId, loomId: loom.id, parentId: null })]);
  });
  process.stdout.write(`${loom.id}\n`);
}
