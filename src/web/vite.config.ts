import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: `${here}/../../dist/web`,
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would be `data:` fonts and workers, which the desk's content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1300,
  },
  server: { proxy: { '/api': process.env.RECKONER_API ?? 'http://127.0.0.1:4173' } },
})
