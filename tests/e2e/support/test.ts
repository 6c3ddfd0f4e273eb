import { type BrowserContext, test as base, expect } from '@playwright/test';
import { ApiClient } from '../../support/api-client.ts';
import { type AppServer, startApp } from '../../support/app-server.ts';

interface Fixtures {
  /** The API of the app that all tests share. */
  api: ApiClient;
  /** An app of this test's own, over an empty data folder. */
  ownApp: AppServer;
  /** What the pages of this test may complain about; anything else fails it. */
  expectedComplaints: RegExp[];
  complaints: string[];
}

/** Every test fails when a page of its context breaks its own policy, throws, or logs an error. */
export const test = base.extend<Fixtures>({
  expectedComplaints: [[], { option: true }],
  api: async ({ baseURL }, use) => use(new ApiClient(baseURL ?? '')),
  ownApp: async ({ context }, use) => {
    await using app = await startApp();
    await use(app);
    // The pages go first: losing their server is nothing that they should complain about.
    await Promise.all(context.pages().map((page) => page.close()));
  },
  complaints: [
    async ({ context, expectedComplaints }, use) => {
      const complaints = await listen(context);
      await use(complaints);
      const known = [...expectedComplaints, WORKER_CUT_OFF];
      const unexpected = complaints.filter((text) => !known.some((one) => one.test(text)));
      expect(unexpected, 'complaints of the pages').toEqual([]);
    },
    { auto: true },
  ],
});

/** A page left, or a server killed, while a worker of it still loads. That workers do load, the quality and map tests tell. */
const WORKER_CUT_OFF = /Failed to execute 'importScripts' on 'WorkerGlobalScope'.*failed to load/;

export { expect };

/** Collects what every page of a context complains about. */
export const listen = async (context: BrowserContext): Promise<string[]> => {
  const complaints: string[] = [];
  await context.exposeFunction('reportComplaint', (text: string) => void complaints.push(text));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { reportComplaint } = globalThis as unknown as { reportComplaint(text: string): void };
      reportComplaint(`${violatedDirective}: ${blockedURI} (${sourceFile})`);
    });
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
};
