import { expect, it } from 'vitest'
import { whatOf } from './what'

const letter = { id: 'd1', attempts: 8, last_error: '', since: '2018-10-09T15:20:11+08:00' }

it('a dead letter says its channel and its kind in words', () => {
    const of = { ...letter, channel: 'sms', subject: 'case:01a20f0c-2d27-7a3d-aa72-90e9b1ae467d' }
    expect(whatOf(of, (key) => `<${key}>`)).toEqual({ channel: '<letters.channels.sms>', kind: '<letters.kinds.case>', id: '90e9b1ae467d' })
})
it('what is not known is shown as it is', () => {
    expect(whatOf({ ...letter, channel: 'post', subject: 'parcel:7' }, () => '?')).toEqual({ channel: 'post', kind: 'parcel', id: '7' })
})
