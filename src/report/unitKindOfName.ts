import type { UnitKind } from './template'

/** （本级）, blanks and the like are no part of a name. */
const BESIDE = /[\s\u3000]+|[（(][^（）()]*[）)]$/gu
const GOVERNMENT = /(?<!人民)政府$/u
/** The bodies that run a zone are governments to some and departments to others. 国有资产监督管理委员会 is a department. */
const OF_A_ZONE = /(?<!监督)管(?:理委员|委)会$/u

/**
 * The kind that a unit of this name most likely is, by the longest ending that a kind's units have: 和平区人民政府 → 县（区）政府,
 * 和平区人民政府办公室 → 部门. null where the name does not tell. A proposal: a 县级市 is called as a 设区的市 is.
 */
export function likelyUnitKind(unit: string, kinds: readonly UnitKind[]): UnitKind | null {
  const name = unit.replace(BESIDE, '').replace(GOVERNMENT, '人民政府')
  if (OF_A_ZONE.test(name)) return null
  let best: { kind: UnitKind; length: number } | null = null
  for (const kind of kinds)
    for (const ending of kind.endings)
      // 局 alone names nobody
      if (name.endsWith(ending) && name.length > ending.length && ending.length > (best?.length ?? 0))
        best = { kind, length: ending.length }
  return best?.kind ?? null
}
