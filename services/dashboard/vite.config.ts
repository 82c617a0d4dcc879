import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `pnpm --filter @factline/dashboard dev` finds a gateway. */
const gateway = process.env['FACTLINE_URL'] ?? 'http://127.0.0.1:4000';

/** The entry asks at once and is small; what draws the page is fetched beside it, not after it. */
const fetchStartBeside: Plugin = {
  name: 'fetch-start-beside',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path, bundle = {} }) => {
      if (path !== '/index.html') return [];
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/app/start.tsx'));
      const needed = new Set<string>();
      const add = (fileName: string): void => {
        if (needed.has(fileName)) return;
        needed.add(fileName);
        for (const one of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) add(one);
      };
      if (start !== undefined) add(start.fileName);
      return [...needed]
        .filter((fileName) => !html.includes(fileName))
        .map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        }));
    },
  },
};

export default defineConfig({
  plugins: [react(), fetchStartBeside],
  // The client's sources, so that these pages never run a stale build of it.
  resolve: { conditions: ['@factline/source', 'browser', 'module', 'import', 'default'] },
  build: {
    target: 'es2022',
    sourcemap: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // the pages allow no data: addresses but for pictures
    rolldownOptions: { input: { pages: 'index.html', embed: 'embed.html' } },
  },
  server: {
    proxy: {
      '/graphql': { target: gateway, ws: true },
      '/submissions': gateway,
    },
  },
});
