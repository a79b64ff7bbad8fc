// Where the person wants to settle matters. A preference of this device.
import { recall, remember } from '@mashang/ui'
import { ref } from 'vue'

export interface Here {
    code: string
    name: string
}
const PROVINCE: Here = { code: '350000000000', name: '福建省' }

function remembered(): Here {
    try {
        const kept = JSON.parse(recall('place') ?? '') as Partial<Here>
        if (/^\d{12}$/.test(kept.code ?? '') && kept.name) return { code: kept.code!, name: kept.name }
    } catch {
        // Nothing kept, or not by us: the whole province.
    }
    return PROVINCE
}

export const here = ref<Here>(remembered())

export function moveTo(place: Here): void {
    here.value = { code: place.code, name: place.name }
    remember('place', JSON.stringify(here.value))
}
