import { defineConfig } from 'vite'
import { builtFiles } from '../../tools/shell'
import { distOf, worker } from '../../tools/worker'

const files = ['index.html', 'icon.svg', ...builtFiles(distOf('verifier'))]
const shell = files.map((file) => ({ file, address: file === 'index.html' ? '/verifier/' : `/verifier/${file}` }))

export default defineConfig(worker('verifier', 'src/worker.ts', shell))
