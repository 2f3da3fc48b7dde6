import { isDeepStrictEqual } from 'node:util'
import { DAMAGES } from '../../tools/damages'
import { tryDamage } from '../../tools/damageTrial'
import type { Amount, FaultRow } from './row'

/** The nine damages of the database: two reports are written, the database is damaged, the editor starts again. */
export async function damaged({ address }: Amount): Promise<FaultRow[]> {
  const missing: string[] = []
  let silent = 0
  for (const damage of DAMAGES) {
    const { before, after, said, emptyStarts } = await tryDamage(damage, address)
    silent += emptyStarts
    if (said === '') silent += 1
    for (const [title, sections] of before)
      if (!isDeepStrictEqual(after.get(title), sections)) missing.push(`${damage.name}: ${title}`)
  }
  return [
    {
      what: 'database damaged',
      result: `${DAMAGES.length} damages of 2 reports each, ${missing.length} reports not back whole, ${silent} silent empty starts`,
      holds: !missing.length && silent === 0,
      details: missing,
    },
  ]
}
