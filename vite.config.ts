import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// base './' lets the built folder be served from any path of an intranet host.
export default defineConfig({
  base: './',
  plugins: [vue()],
  build: {
    target: ['chrome102', 'firefox102'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/browser/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
