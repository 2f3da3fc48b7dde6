import { expect, test } from 'vitest'
import {
  allOrNone,
  choiceAmong,
  idsAmong,
  isUnsettled,
  tellPutBack,
  tellRemoved,
} from '../../../../src/ui/shelf/arrange/choice'

const SETTLED = { error: 0, missing: 0, warning: 0, unread: 0 }

test('what is not on the screen is not chosen any more', () => {
  expect(choiceAmong(new Set(['a', 'b']), ['b', 'c'])).toEqual(new Set(['b']))
  expect(choiceAmong(new Set(['a']), [])).toEqual(new Set())
})
test('a choice of which all is shown stays the same object, so that a name being typed stays', () => {
  const chosen = new Set(['a', 'b'])
  expect(choiceAmong(chosen, ['b', 'x', 'a'])).toBe(chosen)
})
test('all that is shown is chosen, also when as many others were chosen; once more, none', () => {
  expect(allOrNone(new Set(['x', 'y']), ['a', 'b'])).toEqual(new Set(['a', 'b']))
  expect(allOrNone(new Set(['a']), ['a', 'b'])).toEqual(new Set(['a', 'b']))
  expect(allOrNone(new Set(['a', 'b']), ['a', 'b'])).toEqual(new Set())
})
test('only what is in the bin still is put back', () => {
  expect(idsAmong(['a', 'b', 'c'], [{ id: 'c' }, { id: 'a' }])).toEqual(['a', 'c'])
  expect(idsAmong(['a'], [])).toEqual([])
})
test('with anything missing or wrong, or unreadable, a report leaves as a draft; with open questions it does not', () => {
  expect(isUnsettled({ ...SETTLED, error: 1 })).toBe(true)
  expect(isUnsettled({ ...SETTLED, missing: 1 })).toBe(true)
  expect(isUnsettled(null)).toBe(true)
  expect(isUnsettled({ ...SETTLED, warning: 2, unread: 3 })).toBe(false)
})
test('no more is said to be done than was, and of the rest it is said why', () => {
  expect(tellRemoved({ all: 2, done: 2, why: '' })).toEqual({
    said: '已删除 2 份，在回收站里至少保留 30 天。',
    trouble: '',
  })
  expect(tellRemoved({ all: 3, done: 2, why: '磁盘已满。' })).toEqual({
    said: '已删除 2 份，在回收站里至少保留 30 天。',
    trouble: '有 1 份没有删除。磁盘已满。',
  })
  expect(tellPutBack({ all: 3, done: 0, why: '' })).toEqual({ said: '', trouble: '有 3 份没有恢复。' })
  expect(tellPutBack({ all: 2, done: 2, why: '' })).toEqual({ said: '已恢复 2 份。', trouble: '' })
})
