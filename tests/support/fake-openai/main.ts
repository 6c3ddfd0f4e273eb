import { parseArgs } from 'node:util';
import { FAULTS } from './faults.ts';
import { startFakeOpenAi } from './server.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, faults: { type: 'boolean', default: false } },
});
if (values.faults) {
  for (const [name, sentence] of Object.entries(FAULTS)) console.log(`${name.padEnd(20)} ${sentence}`);
} else {
  const fake = await startFakeOpenAi({ port: Number(values.port), record: false });
  console.log(`fake OpenAI server: ${fake.url}`);
}
