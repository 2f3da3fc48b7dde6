import type { TableRow } from '../../report/template/template'

/** A row that one label fills heads the rows after it, as far as the next such row. */
const isHeading = ([first, ...others]: TableRow): boolean =>
  others.length === 0 && first?.kind === 'label' && first.heads === 'rows'

/** The body of a table in parts that are headed by a row of their own, if it has such rows. */
export function bodyGroups(body: readonly TableRow[]): TableRow[][] {
  const groups: TableRow[][] = []
  for (const row of body) {
    const group = groups.at(-1)
    if (!group || isHeading(row)) groups.push([row])
    else group.push(row)
  }
  return groups
}
