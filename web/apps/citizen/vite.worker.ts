import { defineConfig } from 'vite'
import { shellFiles } from '../../tools/shell'
import { distOf, worker } from '../../tools/worker'

const shell = shellFiles(distOf('citizen')).map((address) => ({ file: address === '/' ? 'index.html' : address.slice(1), address }))

export default defineConfig(worker('citizen', 'src/worker/worker.ts', shell))
