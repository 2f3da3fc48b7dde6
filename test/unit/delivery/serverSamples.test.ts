import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SERVED_POLICY } from '../../../src/delivery/build/csp'

const root = join(import.meta.dirname, '../../..')
const text = (name: string): string => readFileSync(join(root, name), 'utf8')
const nginx = text('README.md')
const iis = text('public/server/iis/web.config')
const apache = text('public/server/apache/nianbao.conf')
const tomcat = text('public/server/tomcat/WEB-INF/web.xml')

/** Header and value, as each server writes them. */
const headers = {
  nginx: [...nginx.matchAll(/^ *add_header (\S+) (?:"([^"]*)"|(\S+)) always;$/gmu)],
  iis: [...iis.matchAll(/<add name="([\w-]+)" value="([^"]*)"/gu)],
  apache: [...apache.matchAll(/^ *Header always set (\S+) "([^"]*)"$/gmu)],
}
const entries = (found: readonly RegExpMatchArray[]): Record<string, string> =>
  Object.fromEntries(found.map(([, name = '', quoted, bare]) => [name, quoted ?? bare ?? '']))

test('the samples for nginx, IIS and Apache send the same headers', () => {
  const wanted = entries(headers.nginx)
  expect(wanted['Content-Security-Policy']).toBe(`${SERVED_POLICY}; frame-ancestors 'none'`)
  expect(entries(headers.apache)).toEqual(wanted)
  // of the cache it has an element of its own
  expect(iis).toContain('cacheControlMode="DisableCache"')
  expect({ ...entries(headers.iis), 'Cache-Control': 'no-cache' }).toEqual(wanted)
})

const TYPES: Readonly<Record<string, string>> = {
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  js: 'text/javascript',
}

test.each(Object.entries(TYPES))('each sample knows the type of .%s', (ending, type) => {
  expect(nginx).toMatch(new RegExp(`types \\{[^}]*${type.replace('+', '\\+')} ${ending};`, 'u'))
  expect(iis).toContain(`<mimeMap fileExtension=".${ending}" mimeType="${type}" />`)
  expect(iis).toContain(`<remove fileExtension=".${ending}" />`)
  expect(apache).toContain(`AddType ${type} .${ending}\n`)
  expect(tomcat).toContain(`<extension>${ending}</extension><mime-type>${type}</mime-type>`)
})

test('each sample sends the fonts as they are', () => {
  expect(nginx).toContain('default_type application/octet-stream')
  expect(iis).toContain('<mimeMap fileExtension=".gzip" mimeType="application/octet-stream" />')
  // IIS refuses a type that it knows already
  expect(iis).toContain('<remove fileExtension=".gzip" />')
  expect(apache).toContain('AddType application/octet-stream .gzip\n')
  expect(apache).toContain('RemoveEncoding .gzip')
  expect(tomcat).toContain('<extension>gzip</extension><mime-type>application/octet-stream</mime-type>')
})
