// Tests by name, one line each. A test throws to fail; `notApplicable(reason)` says why it cannot be asked here.
import { performance } from 'node:perf_hooks'

class NotApplicable extends Error {}

export function notApplicable(reason) {
    throw new NotApplicable(reason)
}

export class Runner {
    tests = []
    results = []

    /// `known`: tests that the provider is known to fail, and why.
    constructor(words, known = {}) {
        Object.assign(this, { words, known })
    }

    /// `slow`: it waits for the clock and runs beside the others. `last`: it kills
    /// the server (1) or sets the clock (2), and runs when all others are done.
    test(plan, id, body, { slow = false, last = 0 } = {}) {
        const name = `${plan}/${id}`
        if (this.tests.some((test) => test.name === name)) throw new Error(`two tests are named ${name}`)
        if (this.words.length && !this.words.some((word) => name.includes(word))) return
        this.tests.push({ plan, id, name, body, slow, last })
    }

    async run() {
        const slow = this.tests.filter((test) => test.slow).map((test) => this.one(test))
        for (const test of this.tests.filter((each) => !each.slow && !each.last)) await this.one(test)
        await Promise.all(slow)
        const disturbing = this.tests.filter((each) => each.last).sort((one, other) => one.last - other.last)
        for (const test of disturbing) await this.one(test)
        return this.results
    }

    async one({ plan, id, name, body }) {
        const begin = performance.now()
        const warnings = []
        let outcome = 'passed'
        let reason = ''
        try {
            await body({ warn: (text) => warnings.push(text) })
            if (warnings.length) [outcome, reason] = ['warning', warnings.join('; ')]
        } catch (error) {
            const isLess = error instanceof NotApplicable
            outcome = isLess ? 'not applicable' : 'failed'
            reason = isLess ? error.message : describe(error)
        }
        if (this.known[name]) {
            if (outcome === 'passed') [outcome, reason] = ['failed', `it passes, though it is known to fail: ${this.known[name]}`]
            else if (outcome === 'failed') [outcome, reason] = ['differs', this.known[name]]
        }
        this.results.push({ plan, id, outcome, reason })
        const mark = { passed: '✔', warning: '!', failed: '✘', 'not applicable': '–', differs: '≠' }[outcome]
        console.log(`${mark} ${name} ${Math.round(performance.now() - begin)} ms${reason && `: ${reason}`}`)
    }
}

function describe(error) {
    const at = (error.stack ?? '').split('\n').find((line) => /(plans|foreign|harness)\/.*\.js/.test(line) && !line.includes('check.js'))
    const cause = error.cause ? ` (${error.cause.code ?? error.cause.message ?? JSON.stringify(error.cause)})` : ''
    return `${error.message}${cause}${at ? ` [${at.trim().replace(/.*\/(.*\/.*\.js:\d+).*/, '$1')}]` : ''}`
}
