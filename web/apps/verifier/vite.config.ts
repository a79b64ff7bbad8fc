import { defineConfig } from 'vite'
import { app } from '../../tools/app'

export default defineConfig(app('verifier', '/verifier/'))
