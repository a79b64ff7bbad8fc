import { listen } from './fixture/server'

/// Page states are tested against a server of our own with answers made for them; the journey runs
/// against the real one, whose address comes in BASE_URL.
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
    if (process.env.BASE_URL) return undefined
    const server = await listen()
    process.env.FIXTURE_URL = server.url
    return server.close
}
