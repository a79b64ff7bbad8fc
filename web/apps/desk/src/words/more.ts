// A list that is fetched page by page.
import { useLoad } from '@mashang/ui'
import { computed, ref, type Ref, type WatchSource } from 'vue'

export function useMore<P extends { next_cursor?: string }, T>(ask: (cursor?: string) => Promise<P>, listOf: (page: P) => T[], sources: WatchSource[]) {
    const list = ref([]) as Ref<T[]>
    const cursor = ref<string>()
    const load = useLoad(async () => {
        const page = await ask()
        list.value = listOf(page)
        cursor.value = page.next_cursor
        return page
    }, sources)
    async function more(): Promise<void> {
        const page = await ask(cursor.value)
        list.value = [...list.value, ...listOf(page)]
        cursor.value = page.next_cursor
    }
    return { load, list, more, hasMore: computed(() => cursor.value !== undefined) }
}
