import { computed } from 'vue'
import { useRoute, type LocationQuery } from 'vue-router'

/// The query of this page's own address. It stands still while the app is already on its way to
/// another page, so that a page that is left does not ask the server once more.
export function useQuery() {
    const route = useRoute()
    const path = route.path
    const query = computed<LocationQuery>((old) => (route.path === path ? route.query : (old ?? {})))
    const text = (name: string): string | undefined => {
        const value = query.value[name]
        return typeof value === 'string' && value !== '' ? value : undefined
    }
    return { query, text }
}

/// The {id} in the address; pages are made anew for another one.
export const useId = (): string => String(useRoute().params.id)
