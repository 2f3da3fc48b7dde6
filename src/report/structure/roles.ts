import type { DisputeRoles, FigureRoles, RequestRoles, RequestRow } from '../template/figureRoles'
import type { Place } from '../template/template'

/** The place that a role names from now on; null when nothing has the role any more. */
export type To = (place: Place) => Place | null

/** A record of places without those that have gone. */
function places<Key extends string>(
  record: Partial<Readonly<Record<Key, Place>>>,
  to: To,
): Partial<Record<Key, Place>> {
  return kept<Key, Place>(record, to)
}

function kept<Key extends string, Value>(
  record: Partial<Readonly<Record<Key, Value>>>,
  change: (value: Value) => Value | null,
): Partial<Record<Key, Value>> {
  const result: Partial<Record<Key, Value>> = {}
  for (const key in record) {
    const value = record[key]
    const changed = value === undefined ? null : change(value)
    if (changed !== null) result[key] = changed
  }
  return result
}

/** A row counts nothing without its 总计. */
function row({ total, by }: RequestRow, to: To): RequestRow | null {
  const place = to(total)
  return place === null ? null : { total: place, ...(by && { by: places(by, to) }) }
}

function requests({ name, outcomes, ...rows }: RequestRoles, to: To): RequestRoles {
  return {
    name,
    ...kept(rows, (one) => row(one, to)),
    ...(outcomes && { outcomes: kept(outcomes, (one) => row(one, to)) }),
  }
}

const disputes = ({ name, blocks }: DisputeRoles, to: To): DisputeRoles => ({
  name,
  blocks: kept(blocks, (cells) => places(cells, to)),
})

/** Roles with other places in them. */
export function mappedRoles(roles: FigureRoles, to: To): FigureRoles {
  const { disclosure, requests: ofRequests, disputes: ofDisputes, ...single } = roles
  const mapped: FigureRoles = places(single, to)
  if (disclosure) {
    const { name, documents, decisions, charges } = disclosure
    mapped.disclosure = {
      name,
      ...(documents && { documents: kept(documents, (cells) => places(cells, to)) }),
      ...(decisions && { decisions: places(decisions, to) }),
      ...(charges !== undefined && places({ charges }, to)),
    }
  }
  if (ofRequests) mapped.requests = requests(ofRequests, to)
  if (ofDisputes) mapped.disputes = disputes(ofDisputes, to)
  return mapped
}
