import { documentLines } from '../../../src/recognise/lines/lines'
import type { Recognised } from '../../../src/recognise/recognised'
import type { Template } from '../../../src/report/template/template'
import { normalised } from '../../../src/report/text/normalised'

/** What is printed of a form, title first, as the document has it: `{place}` for each figure. */
const printed = ({ reportTitle, sections }: Template): { title: string; text: string } => ({
  title: reportTitle,
  text: sections
    .map(({ level, heading, starter }) => [level > 0 ? heading : '', ...starter.map(String)].join('\n'))
    .join('\n'),
})

const DAY = /(?:[\dxX×*_]{1,4}|[（(]\s*[)）])月(?:[\dxX×*_]{1,4}|[（(]\s*[)）])日/gu

const bare = (text: string): string => normalised(text).replace(/\s/gu, '')

/**
 * Puts the document's own numbers and blanks back into its form; '' when the document returns word for word but for furniture
 * and white space, else the two texts where they part. The title may have had unit and year proposed.
 */
export function putBack(raw: string, found: Recognised, form: Template): string {
  const { title, text } = printed(form)
  const apart = new Set([...found.furniture, ...found.titleLines].map(({ offset }) => offset))
  const source = documentLines(raw)
    .filter(({ offset }) => !apart.has(offset))
    .map((line) => line.text)
    .join('')
  const figures = [...found.figures].sort((a, b) => a.offset - b.offset)
  const group = (place: string): string =>
    place === 'year' ? (figures.find(({ kind }) => kind === 'year')?.group ?? '') : place
  const inTitle = (offset: number): boolean =>
    found.titleLines.some((line) => line.offset <= offset && offset < line.offset + line.text.length)
  const fill = (words: string, own: typeof figures, unit = found.unit): string => {
    const left = [...own]
    return words.replace(/\{(\w+)\}/gu, (_, place: string) => {
      if (place === 'unit') return unit
      const at = left.findIndex((one) => one.group === group(place))
      const [one] = at < 0 ? [] : left.splice(0, at + 1).slice(-1)
      if (!one) return place === 'year' ? '' : '◆'
      if (one.kind !== 'monthDay') return one.literal
      // x月xx日 is one figure, whichever of its numbers were recognised
      const from = raw.lastIndexOf('\n', one.offset) + 1
      const day = [...raw.slice(from, one.offset + 30).matchAll(DAY)].find(
        ({ 0: said, index }) => from + index <= one.offset && one.offset < from + index + said.length,
      )
      if (!day) return one.literal
      if ((left[0]?.offset ?? Infinity) < from + day.index + day[0].length) left.shift()
      return day[0]
    })
  }
  const body = difference(
    bare(source),
    bare(
      fill(
        text,
        figures.filter(({ offset }) => !inTitle(offset)),
      ),
    ),
  )
  if (body !== '' || found.title === '') return body
  // a title may have had unit and year proposed
  const own = figures.filter(({ offset }) => inTitle(offset))
  const titles = [title, title.replace('{year}年', '')].flatMap((words) =>
    [found.unit, found.unit.slice(-1), ''].map((unit) => bare(fill(words, own, unit))),
  )
  return titles.includes(bare(found.title)) ? '' : `${found.title} ≠ ${title}`
}

function difference(one: string, other: string): string {
  if (one === other) return ''
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const from = Math.max(0, at - 15)
  return `…${one.slice(from, at + 25)} ≠ …${other.slice(from, at + 25)}`
}
