import { afterEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { ReportLine } from '../../../../src/stores/reportLines'
import type { ShelfGroup } from '../../../../src/ui/shelf/arrange/arranged'
import { cutTo, useGrowing } from '../../../../src/ui/shelf/arrange/useGrowing'

afterEach(() => vi.unstubAllGlobals())

const line = (id: string): ReportLine => ({ kind: 'unreadable', id, why: 'broken', title: '', updated: 0 })
const group = (name: string, count: number): ShelfGroup => ({
  name,
  lines: Array.from({ length: count }, (_, nth) => line(`${name}${nth}`)),
})
const sizes = (groups: readonly ShelfGroup[]): string =>
  groups.map(({ name, lines }) => `${name} ${lines.length}`).join(' ')

test('a list is cut within a group, and names no group of which nothing is shown', () => {
  const groups = [group('和平区', 2), group('沈河区', 2)]
  expect(sizes(cutTo(groups, 1))).toBe('和平区 1')
  expect(sizes(cutTo(groups, 2))).toBe('和平区 2')
  expect(sizes(cutTo(groups, 3))).toBe('和平区 2 沈河区 1')
  expect(sizes(cutTo(groups, 9))).toBe('和平区 2 沈河区 2')
})

test('a list that is another one begins with what a window shows, and is whole in the end', () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0))
  const seen: string[] = []
  const scope = effectScope()
  const { set } = scope.run(() => useGrowing((groups) => seen.push(sizes(groups)))) ?? { set: () => {} }
  set([group('全部', 100)], false)
  expect(seen.splice(0)).toEqual(['全部 100'])

  set([group('另', 100)], true)
  expect(seen).toEqual(['另 24'])
  frames.shift()?.()
  // a state that is told meanwhile shows no less than there was
  set([group('另', 90)], false)
  while (frames.length > 0) frames.shift()?.()
  expect(seen.splice(0)).toEqual(['另 24', '另 48', '另 48', '另 72', '另 90'])
  set([group('另', 90)], false)
  expect(seen.splice(0)).toEqual(['另 90'])

  // what goes while it is drawn leaves no frame behind
  set([group('又', 100)], true)
  scope.stop()
  expect(frames).toEqual([])
})
