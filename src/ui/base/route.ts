import { type Ref, shallowRef } from 'vue'

/** Where one is: the address is behind `#`, so that any static host and any folder will do. */
export type Route =
  | { screen: 'shelf' }
  | { screen: 'report'; id: string; section: string | null }
  | { screen: 'unknown'; address: string }

/** The route of an address such as `#/report/k3x/requests`. */
export function routeOf(hash: string): Route {
  const address = hash.replace(/^#/u, '')
  if (address === '' || address === '/') return { screen: 'shelf' }
  const match = /^\/report\/([\w-]+)(?:\/([\w-]+))?$/u.exec(address)
  if (match?.[1]) return { screen: 'report', id: match[1], section: match[2] ?? null }
  return { screen: 'unknown', address }
}

export const shelfAddress = '#/'
export const reportAddress = (id: string, section?: string): string =>
  `#/report/${id}${section ? `/${section}` : ''}`

/** The current route; follows the address bar. */
export function useRoute(): Readonly<Ref<Route>> {
  const route = shallowRef(routeOf(location.hash))
  window.addEventListener('hashchange', () => (route.value = routeOf(location.hash)))
  return route
}
