import { expect, test } from 'vitest'
import { tableOf } from '../../../../src/recognise/tables/tableOf'
import type { Figure, Rule, TableForm } from '../../../../src/report/template/template'
import { disclosureFigures, disclosureTable } from '../../../../src/templates/statutory/disclosureTable'
import { disputeFigures, disputeRules, disputeTable } from '../../../../src/templates/statutory/disputeTable'
import { requestFigures, requestRules, requestTable } from '../../../../src/templates/statutory/requestTable'

type Form = readonly [string, TableForm, readonly Figure[], readonly Rule[]]
const forms: readonly Form[] = [
  ['表二', disclosureTable, disclosureFigures, []],
  ['表三', requestTable, requestFigures, requestRules],
  ['表四', disputeTable, disputeFigures, disputeRules],
]

/** The layout alone: spans, and where values go. */
const layout = ({ head, body }: TableForm): unknown =>
  [head, body].map((rows) =>
    rows.map((row) =>
      row.map((cell) => [cell.kind === 'label' ? cell.text : '#', cell.columns ?? 1, cell.rows ?? 1]),
    ),
  )

test.each(forms)('%s, blank as it is printed, is the table that the form has', (_, table, figures, rules) => {
  const rows = [...table.head, ...table.body].map((row) =>
    row.map((cell) => ({
      text: cell.kind === 'label' ? cell.text : '',
      columns: cell.columns ?? 1,
      rows: cell.rows ?? 1,
    })),
  )
  const found = tableOf(rows, { prefix: 't', section: 's' })
  if (found.table === null) throw new RangeError(found.reason)
  expect(layout(found.table)).toEqual(layout(table))
  expect(found.figures).toHaveLength(figures.length)
  // by their order the figures are the form's: so are the sums
  const own = new Map(found.figures.map(({ place }, i) => [place, figures[i]?.place]))
  const known = rules.flatMap((rule) => (rule.kind === 'sum' ? [[rule.total, ...rule.parts].join(' ')] : []))
  const offered = found.rules.map(({ rule }) =>
    [rule.total, ...rule.parts].map((place) => own.get(place)).join(' '),
  )
  expect(new Set(offered)).toEqual(new Set(known))
})
