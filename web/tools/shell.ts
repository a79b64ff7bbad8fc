// Which files of a build belong to the shell, i.e. are needed to show the app without a network.
import { readFileSync } from 'node:fs'

interface Chunk {
    file: string
    isEntry?: boolean
    imports?: string[]
    css?: string[]
    dynamicImports?: string[]
}
export type Manifest = Record<string, Chunk>

/// The chunk named `key` and all that it imports, with their styles.
export function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return []
    seen.add(key)
    const imported = (chunk.imports ?? []).flatMap((name) => filesOf(manifest, name, seen))
    return [...new Set([chunk.file, ...(chunk.css ?? []), ...imported])]
}

/// Everything that a first visit to the app's home needs: the entry and the home page's own chunk.
export function firstLoadFiles(manifest: Manifest, home: string): string[] {
    const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
    if (!entry) throw new Error('the build has no entry')
    return [...new Set([...filesOf(manifest, entry), ...filesOf(manifest, home)])]
}

/// Every chunk and style of a build.
export function builtFiles(dist: string): string[] {
    const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8')) as Manifest
    const files = Object.keys(manifest).flatMap((key) => filesOf(manifest, key))
    return [...new Set(files)].filter((file) => /\.(js|css)$/.test(file)).sort()
}

/// Paths to keep for use without a network: the page, and every chunk and style of the app.
export function shellFiles(dist: string): string[] {
    const built = builtFiles(dist).map((file) => `/${file}`)
    return ['/', '/manifest.webmanifest', '/icons/icon.svg', '/icons/icon-192.png', ...built]
}
