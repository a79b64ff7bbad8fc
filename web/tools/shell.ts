// Which files of a build belong to the shell, i.e. are needed to show the app without a network.
import { readFileSync } from 'node:fs'

interface Chunk {
    file: string
    isEntry?: boolean
    isDynamicEntry?: boolean
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

/// The chunks and styles of those of a build's parts that are meant, with all that they import.
function builtFrom(dist: string, isMeant: (key: string, chunk: Chunk) => boolean): string[] {
    const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8')) as Manifest
    const meant = Object.keys(manifest).filter((key) => isMeant(key, manifest[key]!))
    const files = meant.flatMap((key) => filesOf(manifest, key))
    return [...new Set(files)].filter((file) => /\.(js|css)$/.test(file)).sort()
}

/// Every chunk and style of a build.
export const builtFiles = (dist: string): string[] => builtFrom(dist, () => true)

/// What says and does nothing without the server, and the words of the other language: fetched when they are asked for,
/// and kept from then on.
const ONLINE =
    /words\/src\/en\/|tus-js-client|journeys\/(apps|bills|bookings|bundles|certificates|consult|developers|legal-persons|licences\/|mandates|photo|seals|verify|find\/(List|Guided)Page|proactive\/\w+Page|me\/(?!MePage|SettingsPage)|identity\/(Certificate|Proof|Register|Screen|SignIn)Page|cases\/((Rate|Signature)Page|Together|RevocationNote)|apply\/ReceptionChoice)/

/// Paths to keep for use without a network: the page, and the chunks and styles of what is of use then.
export function shellFiles(dist: string): string[] {
    const isOfUse = (key: string, chunk: Chunk) => Boolean(chunk.isEntry || (chunk.isDynamicEntry && !ONLINE.test(key)))
    const built = builtFrom(dist, isOfUse).map((file) => `/${file}`)
    return ['/', '/manifest.webmanifest', '/icons/icon.svg', '/icons/icon-192.png', ...built]
}
