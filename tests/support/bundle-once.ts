import { bundleCore } from './bundle-core';

/** Before all files of a run: each would make the same bundle. */
export default async function setup(): Promise<void> {
  process.env.ESPALIER_TEST_CORE = await bundleCore();
}
