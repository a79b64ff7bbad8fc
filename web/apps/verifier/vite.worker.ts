// Builds the service worker of the verifier, after its page: it carries the list of the page's files.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { builtFiles } from '../../tools/shell'

const dist = fileURLToPath(new URL('../../dist/verifier', import.meta.url))
const files = ['index.html', 'icon.svg', ...builtFiles(dist)]
const version = createHash('sha256')
    .update(files.map((file) => readFileSync(`${dist}/${file}`)).join('\n'))
    .digest('hex')
    .slice(0, 12)
const shell = files.map((file) => (file === 'index.html' ? '/verifier/' : `/verifier/${file}`))

export default defineConfig({
    root: fileURLToPath(new URL('.', import.meta.url)),
    publicDir: false,
    define: { __SHELL__: JSON.stringify(shell), __VERSION__: JSON.stringify(version) },
    build: {
        outDir: dist,
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'es2020',
        lib: {
            entry: fileURLToPath(new URL('./src/worker.ts', import.meta.url)),
            formats: ['iife'],
            name: 'worker',
            fileName: () => 'sw.js',
        },
    },
})
