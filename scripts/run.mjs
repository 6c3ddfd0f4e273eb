// Plain JavaScript that any Node reads: it checks that this Node runs the TypeScript of the other scripts, then hands over.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Espalier needs Node 22.18 or newer and this is ${process.versions.node}. Its packages bring one: run "npm install" (without --omit=optional), then "npm start". Where they have none for your system, install Node 24 or newer from https://nodejs.org.`,
  );
  process.exit(1);
}

const [script, ...rest] = process.argv.slice(2);
process.argv.splice(1, process.argv.length - 1, script, ...rest);
await import(`./${script}.ts`);
