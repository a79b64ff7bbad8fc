// Writes FILE.br and FILE.gz beside every text file of a build, for the server to send as they are.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TEXT = /\.(html|js|css|json|svg|webmanifest|txt|map)$/

function* filesUnder(folder) {
    for (const name of readdirSync(folder)) {
        const path = join(folder, name)
        if (statSync(path).isDirectory()) yield* filesUnder(path)
        else yield path
    }
}

const brotli = (data) =>
    brotliCompressSync(data, {
        params: {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
        },
    })

const folder = process.argv[2]
let before = 0
let after = 0
for (const path of [...filesUnder(folder)]) {
    if (/\.(br|gz)$/.test(path)) rmSync(path)
}
for (const path of [...filesUnder(folder)]) {
    if (!TEXT.test(path)) continue
    const data = readFileSync(path)
    const small = brotli(data)
    writeFileSync(`${path}.br`, small)
    writeFileSync(`${path}.gz`, gzipSync(data, { level: 9 }))
    before += data.length
    after += small.length
}
console.log(`${folder}: ${Math.round(before / 1024)} KiB of text, ${Math.round(after / 1024)} KiB as brotli`)
