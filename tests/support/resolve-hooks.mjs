// Lets plain Node run the server's TypeScript: "@/" is the project's root, endings may be left out, and
// "server-only" is nothing outside Next.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

const withEnding = (url) => {
  for (const ending of ENDINGS) {
    const path = fileURLToPath(url) + ending;
    if ((ending !== '' || /\.\w+$/.test(path)) && existsSync(path)) return pathToFileURL(path).href;
  }
  return null;
};

const isOurs = (parent) => parent?.startsWith('file:') && !parent.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'server-only')
      return { url: new URL('empty.ts', import.meta.url).href, shortCircuit: true };
    const local = specifier.startsWith('@/')
      ? new URL(specifier.slice(2), root)
      : specifier.startsWith('.') && isOurs(context.parentURL)
        ? new URL(specifier, context.parentURL)
        : null;
    const url = local && withEnding(local);
    if (!url) return next(specifier, context);
    const json = url.endsWith('.json') && { importAttributes: context.importAttributes, format: 'json' };
    return { url, shortCircuit: true, ...json };
  },
});
