import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
    plugins: [vue()],
    test: {
        // To make a page takes longer than most tests: what needs one says `// @vitest-environment jsdom` in its first line.
        environment: 'node',
        include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'tools/**/*.test.ts'],
        server: { deps: { inline: ['element-plus', 'vant'] } },
        css: false,
    },
})
