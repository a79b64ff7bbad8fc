// Writes tests/forms/logic.json: rules, data, and what npm json-logic-js makes of them. The server's evaluator
// (src/platform/json/logic) and the browser's are held to it. Run it after a change: node tools/logic-vectors.mjs
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const logic = createRequire(import.meta.url)('json-logic-js')
const OUT = fileURLToPath(new URL('../../tests/forms/logic.json', import.meta.url))

/// A value of a rule that no operation is made of: two members are no operation.
const VALUES = [
    null, true, false, 0, 1, -1, 2.5, 1e21, '', ' ', '0', '1', '-1', '2.5', '1.5e3', '.5', '5.', '0x1F', '0b101', '0o17', '-0x1', '1_000',
    ' 12\t', '12px', '-', '+3', 'Infinity', '-Infinity', 'NaN', 'abc', 'Abc', '高新区', '𠮷', '\uffee', 'true', 'null', '\u3000 7\u00a0',
    [], [0], [1], ['1'], [1, 2], [[]], [null], [[1], [2, [3]]], ['a', null, true], { a: 1, b: 2 },
]
const TWO = ['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in', '+', '-', '*', '/', '%', 'min', 'max', 'and', 'or', 'cat', 'merge', 'substr']
/// What takes its operands as they are needs no table of all of them.
const IN_TABLES = TWO.filter((name) => !['and', 'or', 'merge', 'max', '!=', '!=='].includes(name))
const ONE = ['!', '!!', '+', '-', 'cat', 'merge', 'min', 'max', 'substr', 'if', 'missing']

const people = [
    { name: '林晓', age: 34, share: '40%' },
    { name: '陈晨', age: '17', share: 60 },
    { name: '', age: null, share: [] },
]
const data = { a: 1, b: '', c: null, d: [1, 'x', [2]], e: { f: { g: '深' } }, text: 'a𠮷b', people, none: [], yes: true, 'with.dot': 1 }

const CASES = [
    { var: '' }, { var: [] }, { var: null }, { var: 'a' }, { var: ['a'] }, { var: ['zz', 7] }, { var: ['c', 7] }, { var: 'e.f.g' }, { var: 'e.f.h' },
    { var: 'd.1' }, { var: 'd.01' }, { var: 'd.2.0' }, { var: 'd.9' }, { var: 'd.length' }, { var: 'text.length' }, { var: 'text.0' }, { var: 'text.9' },
    { var: 'a.b' }, { var: 'c.b' }, { var: 'with.dot' }, { var: ['a.b', { var: 'd' }] }, { var: { cat: ['e', '.f', '.g'] } }, { var: 'people.1.name' },
    { var: 1.5 }, { var: true }, { var: '.' }, { var: 'a.' },
    { '==': [{ var: 'd' }, { var: 'd' }] }, { '===': [{ var: 'd' }, { var: 'd' }] }, { '===': [{ var: 'e' }, { var: 'e' }] }, { '==': [{ var: 'd' }, [1, 'x', [2]]] },
    { in: [{ var: 'd.2' }, { var: 'd' }] }, { in: [[2], { var: 'd' }] }, { in: [{ var: 'zz' }, 'nullable'] }, { in: ['', 'abc'] }, { in: [1, '213'] }, { in: [1] }, { in: ['a'] },
    { '==': [1] }, { '===': [null] }, { '!=': [] }, { '<': [1] }, { '<': [1, 2, 3] }, { '<': [1, 3, 2] }, { '<': [1, 2, null] }, { '<': [null, 1, '2'] }, { '<=': [1, 1, 1] },
    { '<=': ['a', 'b', 'b'] }, { '<': ['2020-01-01', '2020-02-30', '2021'] }, { '>': [3, 2, 1] }, { '>=': ['10', '9'] }, { '>=': ['10', 9] },
    { '<': ['\uffee', '𠮷'] }, { '!': [] }, { '!': [[]] }, { '!': [[[]]] }, { '!!': [] }, { '!!': ['0'] }, { '!!': [{ var: 'none' }] }, { '!!': { var: 'people' } },
    { if: [] }, { if: [1] }, { if: [0] }, { if: [1, 2] }, { if: [0, 2] }, { if: [0, 1, 0, 2, 3] }, { if: [[], 'yes', 'no'] }, { '?:': [true, 1, 2] }, { if: [0, 1, '', 2] },
    { or: [] }, { and: [] }, { cat: [{ and: [] }] }, { '==': [{ and: [] }, null] }, { '===': [{ and: [] }, null] }, { or: [0, '', [], null] }, { and: [1, 'a', [1]] }, { and: [1, [], 2] }, { or: false },
    { '+': [] }, { '+': ['3.14'] }, { '+': ['3.14abc', '.5', 1] }, { '+': [[4, 5], 1] }, { '+': [true, 1] }, { '+': [null] }, { '+': ['-Infinityx', 1] }, { '+': [' 7e-1e', 1] }, { '+': ['1e', 1] }, { '+': ['.', 1] },
    { '-': [] }, { '-': ['3'] }, { '-': [[]] }, { '-': [null, true] }, { '-': ['', 'x'] }, { '*': [5] }, { '*': ['5'] }, { '*': [2, '3x', 4] }, { '/': [1, 3] }, { '/': [1, 0] }, { '/': [0] },
    { '%': [-7, 3] }, { '%': [7, -3] }, { '%': [5.5, '2'] }, { '%': [1, 0] }, { '+': [0.1, 0.2] }, { '*': [1e200, 1e200] }, { '/': [1e-320, 10] }, { max: [] }, { min: [] }, { max: ['3', 10, null] }, { max: [1, 'x'] },
    { min: [[2], '1'] }, { cat: [] }, { cat: 'a' }, { cat: [1, null, [2, [null, 3]], true, 0.1, 1e21, 1e-7, { a: 1, b: 2 }] }, { cat: [1234567890120000, 1e-6, 100] },
    { substr: ['jsonlogic', 4] }, { substr: ['jsonlogic', -5] }, { substr: ['jsonlogic', 1, 3] }, { substr: ['jsonlogic', 4, -2] }, { substr: ['jsonlogic', -5, -2] }, { substr: ['abc', 0, '-1'] },
    { substr: ['abc', 1, null] }, { substr: ['abc', '1', '1'] }, { substr: ['abc', 9] }, { substr: ['abc', -9, 2] }, { substr: [{ var: 'text' }, 1, 2] }, { substr: [{ var: 'text' }, 3] }, { substr: [12345, 1, 2] }, { substr: ['abc', 0, -9] },
    { substr: ['abc', 1.9] }, { substr: ['abc'] }, { substr: [] }, { substr: ['福建省福州市', 3, 2] }, { substr: ['abcdef', 0, '-1x'] }, { substr: ['abcdef', 0, ['-1']] }, { substr: ['abcdef', 0, -0.5] },
    { merge: [] }, { merge: [1, [2, [3]], null] }, { merge: { var: 'd' } }, { missing: [] }, { missing: ['a', 'b', 'c', 'zz', 'e.f', 'e.h'] }, { missing: [['a', 'b']] }, { missing: 'b' }, { missing: { merge: ['a', 'zz'] } }, { missing: ['', 'd.length'] },
    { missing_some: [1, ['a', 'b', 'c']] }, { missing_some: [2, ['a', 'b', 'c']] }, { missing_some: ['1', ['b', 'a']] }, { missing_some: [null, []] }, { missing_some: ['x', ['a']] },
    { map: [{ var: 'people' }, { var: 'name' }] }, { map: [{ var: 'people' }, { '+': [{ var: 'share' }, 1] }] }, { map: [{ var: 'a' }, 1] }, { map: [[1, 2]] }, { map: [[1, [2]], { var: '' }] },
    { filter: [{ var: 'people' }, { '>=': [{ var: 'age' }, 18] }] }, { filter: [{ var: 'zz' }, true] }, { filter: [[0, 1, '', '0', [], [0]], { var: '' }] }, { filter: [[1, 2]] },
    { reduce: [{ var: 'people' }, { '+': [{ var: 'current.share' }, { var: 'accumulator' }] }, 0] }, { reduce: [{ var: 'people' }, { cat: [{ var: 'accumulator' }, { var: 'current.name' }, ';'] }] }, { reduce: [1, 2, 3] },
    { reduce: [[1, 2, 3], { '-': [{ var: 'accumulator' }, { var: 'current' }] }, 10] }, { reduce: [[1, 2], { var: '' }, 0] }, { reduce: [[1], { var: 'other' }, 0] },
    { all: [{ var: 'people' }, { var: 'name' }] }, { all: [[], true] }, { all: [[1, 2], { '>': [{ var: '' }, 0] }] }, { none: [[], true] }, { none: [{ var: 'people' }, { '==': [{ var: 'name' }, '王'] }] }, { none: [1, true] },
    { some: [{ var: 'people' }, { '<': [{ var: 'age' }, 18] }] }, { some: [[], true] }, { some: ['abc', true] }, { all: [{ var: 'people' }] },
    [1, { var: 'a' }, [{ var: 'e.f.g' }]], { a: 1, b: { var: 'a' } }, {}, 'var', 17,
    { '<': [{ '+': { map: [{ var: 'people' }, { var: 'age' }] } }, 100] }, { '==': [{ reduce: [{ filter: [{ var: 'people' }, { var: 'name' }] }, { '+': [1, { var: 'accumulator' }] }, 0] }, 2] },
]

/// The same numbers every time (mulberry32).
let state = 20180930
function random() {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const pick = (list) => list[Math.floor(random() * list.length)]
const PATHS = ['', 'a', 'b', 'c', 'd', 'd.1', 'e.f.g', 'text', 'people', 'people.0.age', 'none', 'zz']
function randomRule(depth) {
    if (depth === 0 || random() < 0.2) return random() < 0.5 ? { var: pick(PATHS) } : pick(VALUES)
    const name = pick([...TWO, ...ONE, 'if', 'map', 'filter', 'reduce', 'all', 'some', 'none', 'missing_some'])
    if (name === 'missing_some') return { [name]: [pick([0, 1, 2]), [pick(PATHS), pick(PATHS)]] }
    if (['map', 'filter', 'reduce', 'all', 'some', 'none'].includes(name)) {
        const inner = random() < 0.5 ? { var: pick(['', 'age', 'current', 'accumulator', 'name']) } : randomRule(depth - 1)
        const rest = name === 'reduce' ? [randomRule(depth - 1)] : []
        return { [name]: [random() < 0.6 ? { var: pick(['d', 'people', 'none']) } : randomRule(depth - 1), inner, ...rest] }
    }
    const count = ONE.includes(name) && !TWO.includes(name) ? 1 : pick([1, 2, 2, 2, 3])
    return { [name]: Array.from({ length: count }, () => randomRule(depth - 1)) }
}

/// Half of a pair of surrogates cannot be written in UTF-8; numbers that JSON has not are null.
const told = (value) => JSON.parse(JSON.stringify(value ?? null).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd'))
function outcome(rule) {
    try {
        return { result: told(logic.apply(rule, data)) }
    } catch {
        return { fails: true }
    }
}
const one = (rule) => ({ rule, ...outcome(rule) })

const tables = IN_TABLES.map((operation) => ({
    operation,
    results: VALUES.map((left) => VALUES.map((right) => told(logic.apply({ [operation]: [left, structuredClone(right)] }, data)))),
}))
const cases = [...CASES, ...ONE.flatMap((name) => VALUES.map((value) => ({ [name]: [value] }))), ...Array.from({ length: 300 }, () => randomRule(3))].map(one)
const line = (value) => JSON.stringify(value)
writeFileSync(
    OUT,
    `{"data":${line(data)},\n"values":${line(VALUES)},\n"tables":[\n${tables.map(line).join(',\n')}\n],\n"cases":[\n${cases.map(line).join(',\n')}\n]}\n`,
)
console.log(`${tables.length} tables, ${cases.length} cases`)
