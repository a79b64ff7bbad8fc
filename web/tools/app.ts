// What the apps' builds have in common.
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { UserConfig } from 'vite'

/// Where `npm run dev:*` finds the server.
const SERVER = process.env.MASHANG_SERVER ?? 'http://127.0.0.1:8080'

const web = fileURLToPath(new URL('..', import.meta.url))

/// The Vite configuration of one app; `base` is where the server offers it.
export function app(name: string, base: string): UserConfig {
    return {
        root: `${web}apps/${name}`,
        base,
        plugins: [vue()],
        define: {
            __VUE_OPTIONS_API__: true,
            __VUE_PROD_DEVTOOLS__: false,
            __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
            __VUE_I18N_FULL_INSTALL__: false,
            __VUE_I18N_LEGACY_API__: false,
            __INTLIFY_PROD_DEVTOOLS__: false,
        },
        server: { proxy: { '/api': SERVER } },
        build: {
            outDir: `${web}dist/${name}`,
            emptyOutDir: true,
            manifest: true,
            target: 'es2020',
            // The content security policy allows no data: scripts or styles; small files stay files.
            assetsInlineLimit: 0,
            modulePreload: { polyfill: false },
            chunkSizeWarningLimit: 900,
        },
    }
}
