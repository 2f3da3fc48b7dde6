import { textOf } from '../../src/pages/blocks/block'
import { outline } from '../../src/pages/outline'
import type { Report } from '../../src/report/report'
import { proseLines } from '../../src/report/text/prose'

/** Everything that a reader sees of a report, and which figures stand in its sentences. */
export const seen = (report: Report): { lines: readonly string[]; words: readonly string[] } => ({
  lines: outline(report).flatMap((block) =>
    block.kind === 'table' ? block.body.map((row) => row.map(({ text }) => text).join('|')) : [textOf(block)],
  ),
  words: Object.entries(report.draft.sections).flatMap(([place, { text }]) =>
    text
      ? proseLines(text).flatMap(({ inlines }) =>
          inlines.length === 0
            ? []
            : [
                `${place}: ${inlines.map((one) => (one.type === 'text' ? one.text : `{${one.attrs.place}}`)).join('')}`,
              ],
        )
      : [],
  ),
})
