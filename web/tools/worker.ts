// What the builds of the service workers have in common: each is one classic script at the root of its app, so that its scope is the
// whole app, and carries the list of that app's files. It is built after them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'

const web = fileURLToPath(new URL('..', import.meta.url))

export const distOf = (app: string): string => `${web}dist/${app}`

/// A file of the build, and where the browser asks for it.
export interface ShellFile {
    file: string
    address: string
}

/// The Vite configuration of an app's worker, whose source is `entry` below the app's folder. Its version is that of the files' contents.
export function worker(app: string, entry: string, shell: ShellFile[], dist = distOf(app)): UserConfig {
    const contents = shell.map(({ file }) => readFileSync(`${dist}/${file}`))
    const version = createHash('sha256').update(contents.join('\n')).digest('hex').slice(0, 12)
    return {
        root: `${web}apps/${app}`,
        publicDir: false,
        define: { __SHELL__: JSON.stringify(shell.map(({ address }) => address)), __VERSION__: JSON.stringify(version) },
        build: {
            outDir: dist,
            emptyOutDir: false,
            copyPublicDir: false,
            target: 'es2020',
            lib: { entry: `${web}apps/${app}/${entry}`, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
        },
    }
}
