/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000' } },
  build: { sourcemap: false, chunkSizeWarningLimit: 2000 },
  test: { environment: 'happy-dom', include: ['src/**/*.spec.{ts,tsx}'], testTimeout: 20_000 },
});
