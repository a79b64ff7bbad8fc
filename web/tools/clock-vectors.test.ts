import { isWorkday } from 'chinese-days'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { vectors } from './clock-vectors'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const at = (path: string) => `${ROOT}${path}`
const FILE = at('src/contexts/cases/testing/clock-vectors.jsonl')

describe('the working calendar', () => {
    it('is on every day of 2018 to 2026 what chinese-days says', () => {
        const named = new Map(
            readFileSync(at('data/holidays.csv'), 'utf8')
                .trim()
                .split(/\r?\n/)
                .slice(1)
                .map((line) => line.split(',') as [string, string]),
        )
        const wrong: string[] = []
        for (let ms = Date.parse('2018-01-01'); ms <= Date.parse('2026-12-31'); ms += 86_400_000) {
            const day = new Date(ms).toISOString().slice(0, 10)
            const weekend = [0, 6].includes(new Date(ms).getUTCDay())
            const ours = named.has(day) ? named.get(day) === 'workday' : !weekend
            if (ours !== isWorkday(day)) wrong.push(day)
        }
        expect(wrong).toEqual([])
    })
})

describe('the vectors of clocks', () => {
    it('are what reading day by day makes of them', () => {
        const made = `${vectors(500).map((vector) => JSON.stringify(vector)).join('\n')}\n`
        if (process.env['MAKE_VECTORS']) writeFileSync(FILE, made)
        expect(readFileSync(FILE, 'utf8')).toBe(made)
    })
})
