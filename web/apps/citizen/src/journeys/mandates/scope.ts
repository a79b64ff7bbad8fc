import type { MandateScope } from '@mashang/api'

/// Which items, in words; without any every one.
export function scopeWords(scope: MandateScope, t: (key: string, named?: Record<string, unknown>) => string): string {
    if (scope.theme) return t('mandates.theme_items', { name: scope.theme.name })
    if (scope.items) return scope.items.map((item) => item.name).join(t('common.comma'))
    return t('mandates.all_items')
}
