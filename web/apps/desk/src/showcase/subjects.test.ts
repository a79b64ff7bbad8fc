import { expect, it } from 'vitest'
import { subjectOf } from './subjects'

it('an id says whether it is of an app or of an item', () => {
    expect([' a09 ', 'A100', 'GA003', 'ga003'].map(subjectOf)).toEqual(['app:A09', 'app:A100', 'item:GA003', 'item:GA003'])
    expect(['', 'A', 'A9', 'GA3', 'B01', '身份证', 'GA0031'].map(subjectOf)).toEqual(Array(7).fill(undefined))
})
