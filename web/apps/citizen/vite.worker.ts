// Builds the service worker: one classic script at the root, so that its scope is the whole app. It
// runs after the app's build, since it carries the list of that build's files.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { shellFiles } from '../../tools/shell'

const dist = fileURLToPath(new URL('../../dist/citizen', import.meta.url))
const shell = shellFiles(dist)
const version = createHash('sha256')
    .update(shell.map((file) => readFileSync(`${dist}${file === '/' ? '/index.html' : file}`)).join('\n'))
    .digest('hex')
    .slice(0, 12)

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
            entry: fileURLToPath(new URL('./src/worker/worker.ts', import.meta.url)),
            formats: ['iife'],
            name: 'worker',
            fileName: () => 'sw.js',
        },
    },
})
