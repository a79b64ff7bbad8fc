// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const schema = { type: 'object', properties: { mobile: { type: 'string' } } }
const asked: string[] = []
let status = 200

beforeEach(() => {
    vi.resetModules()
    asked.length = 0
    status = 200
    vi.stubGlobal('fetch', async (request: Request) => {
        const path = new URL(request.url).pathname
        asked.push(path)
        const id = path.split('/').at(-1)
        const body = id === 'form' ? schema : { id, item_id: id === 'third' ? 'GA006' : 'GA002' }
        return new Response(JSON.stringify(body), { status: id === 'form' ? status : 200 })
    })
})
afterEach(() => vi.unstubAllGlobals())

it('two cases of one item fetch its form once, that of another item its own', async () => {
    const api = await import('./index')
    const [first, second] = await Promise.all(['first', 'second'].map((id) => api.withForm(api.getCase(id))))
    await api.withForm(api.deskCase('third'))
    expect(first).toEqual({ one: { id: 'first', item_id: 'GA002' }, schema })
    expect(second?.schema).toBe(first?.schema)
    expect(asked.filter((path) => path.endsWith('/form'))).toEqual(['/api/v1/items/GA002/form', '/api/v1/items/GA006/form'])
})

it('a form that did not come is asked for again', async () => {
    const api = await import('./index')
    status = 404
    await expect(api.itemForm('GA002')).rejects.toBeInstanceOf(api.Problem)
    status = 200
    expect(await api.itemForm('GA002')).toEqual(schema)
    expect(asked).toHaveLength(2)
})
