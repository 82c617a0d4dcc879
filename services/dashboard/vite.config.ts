import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `pnpm --filter @factline/dashboard dev` finds a gateway. */
const gateway = process.env['FACTLINE_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
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
