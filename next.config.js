/** @type {import('next').NextConfig} */
const config = {
  // One folder a build, so that a running server keeps its own; scripts/lib/build.ts names it.
  distDir: process.env.ESPALIER_BUILD_DIR || '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  // Everything is served over loopback, and event streams must not wait in a compressor.
  compress: false,
  // `npm run check` checks types, with the native compiler.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.build.json' },
  experimental: { useTypeScriptCli: true },
  serverExternalPackages: ['pg', 'kysely', 'openai'],
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  devIndicators: false,
};

export default config;
