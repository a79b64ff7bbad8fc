// Chinese first, English beside it and fetched only when asked for.
import { createI18n } from 'vue-i18n'

export type Language = 'zh-CN' | 'en'
type Words = Record<string, object>
export interface Catalogue {
    chinese: Words
    english: () => Promise<Words>
}

const KEY = 'language'

function wanted(): Language {
    try {
        if (localStorage.getItem(KEY) === 'en') return 'en'
    } catch {
        // A browser that keeps nothing speaks Chinese at first.
    }
    return 'zh-CN'
}

const i18n = createI18n({
    legacy: false as const,
    locale: 'zh-CN' as string,
    fallbackLocale: 'zh-CN',
    messages: {},
})
const locale = i18n.global.locale
let english: Catalogue['english'] | null = null

export const language = (): Language => (locale.value === 'en' ? 'en' : 'zh-CN')
const listeners: (() => void)[] = []
/// What to do once the language has changed: ask the server again, say.
export const onLanguage = (listener: () => void): void => void listeners.push(listener)

export async function setLanguage(chosen: Language): Promise<void> {
    if (chosen === 'en' && english) {
        i18n.global.setLocaleMessage('en', (await english()) as never)
        english = null
    }
    locale.value = chosen
    document.documentElement.lang = chosen
    try {
        localStorage.setItem(KEY, chosen)
    } catch {
        // Lasts as long as the page.
    }
    for (const listener of listeners) listener()
}

/// The words of one app; waits for English when that is the language of this device.
export async function createWords(catalogue: Catalogue) {
    i18n.global.setLocaleMessage('zh-CN', catalogue.chinese as never)
    english = catalogue.english
    document.documentElement.lang = 'zh-CN'
    // Without a network, and before its words were ever kept, the app speaks Chinese.
    if (wanted() === 'en') await setLanguage('en').catch(() => undefined)
    return i18n
}

export const t = (key: string, facts: Record<string, unknown> = {}): string =>
    i18n.global.t(key, facts)
