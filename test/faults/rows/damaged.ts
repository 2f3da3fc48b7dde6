import { DAMAGES } from '../../tools/damages'
import { faultsAfter, plainHttp, tryDamage } from '../../tools/damageTrial'
import type { Amount, FaultRow } from './row'

/** Each damage of the database: two reports are written, it is damaged, the editor starts again; then all over plain http. */
export async function damaged({ address }: Amount): Promise<FaultRow[]> {
  const rows: FaultRow[] = []
  for (const [origin, place] of [
    ['', { address, flags: [] }],
    [', over plain http', plainHttp(address)],
  ] as const) {
    const faults: string[] = []
    for (const damage of DAMAGES) {
      const found = faultsAfter(damage, await tryDamage(damage, place.address, place.flags))
      faults.push(...found.map((fault) => `${damage.name}: ${fault}`))
    }
    rows.push({
      what: `database damaged${origin}`,
      result: `${DAMAGES.length} damages of 2 reports each, ${faults.length} faults: sections not back or not in 备份全部, or empty or silent starts`,
      holds: faults.length === 0,
      details: faults,
    })
  }
  return rows
}
