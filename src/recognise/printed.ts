import type { Recognised } from './recognised'

/** What was found in a text with strokes, in the words of the document. */
export function asPrinted(found: Recognised, raw: string, stroked: string): Recognised {
  const at = (offset: number, { length }: string): string => raw.slice(offset, offset + length)
  const lines = <Line extends { offset: number; text: string }>(all: readonly Line[]): Line[] =>
    all.map((line) => ({ ...line, text: at(line.offset, line.text) }))
  const said = (words: string): string => {
    const from = stroked.indexOf(words)
    return from < 0 ? words : at(from, words)
  }
  const titleLines = lines(found.titleLines)
  const ofYear = found.figures.find(({ kind, literal }) => kind === 'year' && literal === found.year)
  return {
    ...found,
    title: titleLines.map(({ text }) => text).join(''),
    titleLines,
    unit: said(found.unit),
    year: ofYear ? at(ofYear.offset, ofYear.literal) : said(found.year),
    sections: found.sections.map((one) => ({ ...one, heading: at(one.offset, one.heading) })),
    figures: found.figures.map((one) => ({ ...one, literal: at(one.offset, one.literal) })),
    furniture: lines(found.furniture),
  }
}
