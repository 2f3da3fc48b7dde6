import { expect, test } from 'vitest'
import { reportAddress, routeOf } from '../../../src/ui/base/route'

test.each([
  ['', { screen: 'shelf' }],
  ['#/', { screen: 'shelf' }],
  ['#/report/k3x', { screen: 'report', id: 'k3x', section: null }],
  ['#/report/k3x/requests', { screen: 'report', id: 'k3x', section: 'requests' }],
  ['#/report/', { screen: 'unknown', address: '/report/' }],
  ['#/report/a/b/c', { screen: 'unknown', address: '/report/a/b/c' }],
  ['#/%E0%A4%A', { screen: 'unknown', address: '/%E0%A4%A' }],
])('%s', (hash, route) => expect(routeOf(hash)).toEqual(route))

test('the address of a section leads back to it', () => {
  expect(routeOf(reportAddress('k3x', 'requests'))).toEqual({
    screen: 'report',
    id: 'k3x',
    section: 'requests',
  })
})
