// Where what waits, and what ends, is dealt with.
import type { Upcoming, Waiting } from '@mashang/api'

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
