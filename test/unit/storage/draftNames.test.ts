import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { draftNames, nameDraft } from '../../../src/services/list/draftNames'

test('a draft is given a name, another one, and none', async () => {
  expect(await draftNames()).toEqual(new Map())
  await nameDraft('a', '领导改后稿')
  await nameDraft('b', '备用')
  await nameDraft('a', '定稿')
  expect(await draftNames()).toEqual(
    new Map([
      ['a', '定稿'],
      ['b', '备用'],
    ]),
  )
  await nameDraft('b', '')
  expect(await draftNames()).toEqual(new Map([['a', '定稿']]))
})
