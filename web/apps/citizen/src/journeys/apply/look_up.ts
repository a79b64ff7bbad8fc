// Whom and what a group of fields can be filled in with at once: herself, and the enterprises that she acts for.
import * as api from '@mashang/api'
import type { Found } from '@mashang/forms'

const text = (value: api.FormValue): string => (typeof value === 'string' ? value : '')

export const lookUpIn = (known: () => api.FormValues) => async (what: 'person' | 'enterprise'): Promise<Found[]> => {
    if (what === 'person') {
        const name = text(known().applicant_name)
        return name ? [{ label: name, values: { name, citizen_id: text(known().applicant_citizen_id) } }] : []
    }
    const { legal_persons } = await api.legalPersons()
    return legal_persons.map((one) => ({ label: one.name, values: { name: one.name, uscc: one.uscc } }))
}
