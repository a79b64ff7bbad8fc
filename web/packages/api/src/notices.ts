import { client, path, query, unwrap } from './client'

export const notices = (cursor?: string) => unwrap(client.GET('/api/v1/notices', query({ cursor })))
export const readNotice = (id: string) =>
    unwrap(client.POST('/api/v1/notices/{id}/reading', path({ id })))
