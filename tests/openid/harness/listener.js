// Where the tests listen as relying parties: back-channel logout, pages for a browser.
import { createServer } from 'node:http'

const MOST_BYTES = 100_000

export class Listener {
    received = []
    handlers = new Map()

    static async at(base) {
        const listener = new Listener()
        listener.server = createServer((request, response) => void listener.answer(request, response))
        await new Promise((resolve, reject) => listener.server.once('error', reject).listen(new URL(base).port, '127.0.0.1', resolve))
        return listener
    }

    /// `answer(request, response, body)` for everything below `path`; without one: 200 and nothing.
    on(path, answer = (_, response) => response.end()) {
        this.handlers.set(path, answer)
    }

    async answer(request, response) {
        let body = ''
        for await (const part of request) {
            body += part
            if (body.length > MOST_BYTES) return request.destroy()
        }
        const path = request.url.split('?')[0]
        this.received.push({ path, method: request.method, headers: request.headers, body })
        const best = [...this.handlers.keys()].filter((each) => path.startsWith(each)).sort((one, other) => other.length - one.length)[0]
        if (best === undefined) return response.writeHead(404).end()
        return this.handlers.get(best)(request, response, body)
    }

    /// The first call to `path` that `isWanted` likes, within `seconds`.
    async next(path, isWanted = () => true, seconds = 10) {
        for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
            const found = this.received.find((each) => each.path === path && isWanted(each))
            if (found) return found
        }
        throw new Error(`nothing of the kind came to ${path}; what came: ${JSON.stringify(this.received).slice(0, 500)}`)
    }

    close() {
        this.server.closeAllConnections()
        return new Promise((resolve) => this.server.close(resolve))
    }
}
