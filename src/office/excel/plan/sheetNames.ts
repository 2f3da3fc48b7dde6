/** The sheet of the figures that stand in no table. */
export const ITEMS = '数据项'
/** Characters that Excel takes for the name of a sheet. */
const MOST = 31

/** A name that Excel takes: without the characters that formulas use, not longer than it allows. */
const allowed = (name: string, length: number): string =>
  Array.from(name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').trim())
    .join('')
    .slice(0, length)
    // half of a character is none, and a quotation mark may stand at no end
    .replace(/[\uD800-\uDBFF]$/u, '')
    .replace(/^'+/u, '')
    .replace(/(?<!')'+$/u, '')
    .trim()

/** Names for the sheets of tables, in their order: no two alike, whatever their case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const used = new Set([ITEMS, 'history'])
  return wanted.map((one) => {
    const own = allowed(one, MOST) || '表格'
    let name = own
    for (let nth = 2; used.has(name.toLowerCase()); nth += 1) name = `${allowed(own, MOST - 6)}（${nth}）`
    used.add(name.toLowerCase())
    return name
  })
}
