// A list of cards that grows page by page.
import type { Card, Cards } from '@mashang/api'
import { useLoad } from '@mashang/ui'
import { computed, ref, shallowRef, watch, type WatchSource } from 'vue'

/// `ask` gets the cursor of the next page, undefined for the first.
export function useCards<T extends Cards>(ask: (cursor?: string) => Promise<T>, sources: WatchSource[]) {
    const further = shallowRef<Card[]>([])
    const cursor = ref<string>()
    const growing = ref(false)
    const load = useLoad(() => ask(), sources)

    watch(load.data, (first) => {
        further.value = []
        cursor.value = first?.next_cursor
    })
    const cards = computed(() => [...(load.data.value?.cards ?? []), ...further.value])

    async function more(): Promise<void> {
        growing.value = true
        const asked = load.data.value
        try {
            const page = await ask(cursor.value)
            if (asked !== load.data.value) return
            further.value = [...further.value, ...page.cards]
            cursor.value = page.next_cursor
        } finally {
            growing.value = false
        }
    }
    return { load, cards, cursor, growing, more }
}
