// For items that people come for: the next free slot of the office that serves here, or what is booked already.
import * as api from '@mashang/api'
import { ref, shallowRef, watch, type Ref } from 'vue'
import { signedIn } from '../../session'

/// `booked`: she has it already; else it is the next that is free.
export interface Visit {
    item_id: string
    office_id: string
    day: string
    starts: string
    booked: boolean
}

/// One for each item: what she has booked stands before what is free, of several bookings the earliest.
export function visitsOf(slots: api.NextSlot[], bookings: api.Booking[]): Map<string, Visit> {
    const visits = new Map<string, Visit>()
    for (const slot of slots) visits.set(slot.item_id, { ...slot, booked: false })
    const open = bookings.filter((one) => one.is_open).sort((a, b) => `${b.day} ${b.starts}`.localeCompare(`${a.day} ${a.starts}`))
    for (const one of open) visits.set(one.item_id, { ...one, booked: true })
    return visits
}

const MOST_ITEMS = 20

/// Empty while they are not known; a courtesy beside the results, which do not wait for it.
export function useVisits(items: Ref<string[]>, division: Ref<{ code: string }>) {
    const visits = shallowRef(new Map<string, Visit>())
    const turn = ref(0)
    watch(
        [items, division, signedIn],
        async () => {
            const now = ++turn.value
            if (!items.value.length) {
                visits.value = new Map()
                return
            }
            const [next, own] = await Promise.all([
                api.nextSlots(items.value.slice(0, MOST_ITEMS), division.value.code).catch(() => null),
                signedIn.value ? api.myBookings().catch(() => null) : null,
            ])
            if (now === turn.value) visits.value = visitsOf(next?.slots ?? [], own?.bookings ?? [])
        },
        { immediate: true },
    )
    return visits
}
