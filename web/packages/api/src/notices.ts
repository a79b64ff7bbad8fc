import { client, path, query, unwrap } from './client'
import type { Inbox } from './types'

export const notices = (cursor?: string) =>
    unwrap<Inbox>(client.GET('/api/v1/notices', query({ cursor })))
export const readNotice = (id: string) =>
    unwrap<void>(client.POST('/api/v1/notices/{id}/reading', path({ id })))
