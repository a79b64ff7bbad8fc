// Where what waits, and what ends, is dealt with.
import type { Attribute, Upcoming, Waiting } from '@mashang/api'

export function placeOfWaiting({ kind, id }: Pick<Waiting, 'kind' | 'id'>): string {
    switch (kind) {
        case 'draft':
            return `/apply/${id}`
        case 'supplement':
        case 'material':
        case 'decision':
            return `/cases/${id}`
        case 'rating':
            return `/cases/${id}/rating`
        case 'mandate':
            return '/me/mandates'
        case 'agency':
            return '/me/legal-persons'
        case 'bill':
            return `/bills/${id}`
    }
}

export function placeOfUpcoming({ kind, id }: Pick<Upcoming, 'kind' | 'id'>): string {
    switch (kind) {
        case 'mandate':
        case 'guardianship':
            return '/me/mandates'
        case 'agency':
            return '/me/legal-persons'
        case 'certificate':
            return '/me/certificates'
        case 'bill':
            return `/bills/${id}`
        case 'material':
            return `/cases/${id}`
        case 'visit':
            return '/me/bookings'
        // By the item that renews it, where one does.
        case 'licence':
            return id ? `/items/${id}` : '/me/licences'
    }
}

/// Where somebody says that what is known of her is wrong: what a register told at its correction, what she was granted at
/// her cases, children and firms where they are looked at and ended.
export function placeToCorrect({ kind }: Pick<Attribute, 'kind'>): string {
    switch (kind) {
        case 'born':
            return '/me/data?correct=birth_date'
        case 'sex':
            return '/me/data?correct=sex'
        case 'matter':
            return '/cases'
        case 'child':
            return '/me/mandates'
        case 'legal_person':
            return '/me/legal-persons'
    }
}
