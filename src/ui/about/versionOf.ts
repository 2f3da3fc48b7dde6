/** Which program this is, as the build wrote it into the page: `0.1.0`, and eight letters that follow from its content. */
export function versionOf(page: Document): { version: string; build: string | null } {
  const written = page.querySelector('meta[name="version"]')?.getAttribute('content') ?? ''
  const [version = '', build = null] = written.split('+')
  // from the sources nothing is built
  return version === '' ? { version: '开发版', build: null } : { version, build }
}
