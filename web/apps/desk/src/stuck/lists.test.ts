import { expect, it } from 'vitest'
import { listsOf } from './lists'

const letter = { id: 'd1', channel: 'sms', subject: 'case:01a20f0c-2d27-7a3d-aa72-90e9b1ae467d', attempts: 8, last_error: 'x', since: '2018-10-09T15:20:11+08:00' }
const entry = { follower: 'notices', position: 7, tries: 5, error: 'y', since: '2018-10-09T15:20:11+08:00', resumed: true }
const t = (key: string) => `<${key}>`

it('a dead letter says its channel and its kind in words', () => {
    const [list] = listsOf([letter], [], [], t)
    expect(list!.kind).toBe('letters')
    expect(list!.rows[0]).toMatchObject({ where: '<stuck.channels.sms>', what: '<stuck.kinds.case>', which: '90e9b1ae467d', tries: 8, error: 'x', waits: false })
})
it('a parked entry says its follower in words, its position, and whether it waits for a try', () => {
    const [list] = listsOf([], [entry], [], t)
    expect(list!.kind).toBe('entries')
    expect(list!.rows[0]).toMatchObject({ where: '<stuck.followers.notices>', which: '7', tries: 5, error: 'y', waits: true })
})
it('what is not known is shown as it is', () => {
    const [letters, entries] = listsOf([{ ...letter, channel: 'post', subject: 'parcel:7' }], [{ ...entry, follower: 'archive' }], [], t)
    expect(letters!.rows[0]).toMatchObject({ where: 'post', what: 'parcel', which: '7' })
    expect(entries!.rows[0]).toMatchObject({ where: 'archive' })
})
it('a list with nothing in it is not shown', () => {
    expect(listsOf([], [], [], t)).toEqual([])
})
it('a bill says why it is stuck, and is asked about again only where that helps', () => {
    const bill = { id: '01a20f0c-2d27-7a3d-aa72-90e9b1ae467d', why: 'no_code' as const, office_name: '鼓楼分局', item_name: '居民身份证补领', tries: 3, since: '2018-10-09T15:20:11+08:00' }
    const [list] = listsOf([], [], [bill, { ...bill, why: 'payment_amiss' }], t)
    expect(list!.kind).toBe('bills')
    expect(list!.rows[0]).toMatchObject({ where: '鼓楼分局', which: '90e9b1ae467d', error: '<stuck.why.no_code>' })
    expect(list!.rows.map((row) => !!row.again)).toEqual([true, false])
})
