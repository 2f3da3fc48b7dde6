import type { CellName } from '../cells/cellNames'
import { nearName } from './nearName'
import type { PastedName } from './pastedTable'

/** What a name of a pasted block stands for in the table. */
export type Match =
  /** `near`: in slightly other words. */
  | { kind: 'found'; at: number; near: boolean }
  /** The table has no such name. */
  | { kind: 'unknown' }
  /** The table has the name `times` times, and nothing tells which is meant. */
  | { kind: 'several'; times: number }
  /** The block has the name `times` times, and the table once. */
  | { kind: 'repeated'; times: number }

interface Asked {
  cands: readonly number[]
  near: boolean
}

function candidates(
  { own, parents }: PastedName,
  known: readonly CellName[],
  all: ReadonlySet<string>,
): Asked {
  const exact = known.some((one) => one.own === own)
  const name = exact ? own : nearName(own, new Set(known.map((one) => one.own).filter((one) => one !== '')))
  const same = known.flatMap((one, i) => (one.own === name ? [i] : []))
  // the names over it count as far as they are the table's
  const over = parents.filter((parent) => all.has(parent))
  const cands = same.filter((i) => over.every((parent) => known[i]?.parents.includes(parent) ?? false))
  return { cands, near: !exact }
}

/**
 * What each name of a block stands for. A name that the table has several times is told apart by the names over it, else by
 * its order where the block has it as often, else by where the cursor is.
 * @param all every name over others in the table
 * @param positions where each of them would go by its place in the block
 * @param here the row or column with the cursor
 */
export function matchNames(
  asked: readonly (PastedName | null)[],
  known: readonly CellName[],
  positions: readonly (number | null)[],
  here: number,
): Match[] {
  const all = new Set(known.flatMap(({ parents }) => parents))
  const found = asked.map((name) => (name ? candidates(name, known, all) : { cands: [], near: false }))
  const keys = found.map(({ cands }) => cands.join())
  const matches = found.map(({ cands, near }, i): Match => {
    const [only] = cands
    if (only === undefined) return { kind: 'unknown' }
    if (cands.length === 1) return { kind: 'found', at: only, near }
    const alike = keys.flatMap((key, j) => (key === keys[i] ? [j] : []))
    const inOrder = alike.length === cands.length ? cands[alike.indexOf(i)] : undefined
    const position = positions[i]
    const byPlace = alike.length === 1 ? cands.find((at) => at === position) : undefined
    const over = known[here]?.parents.join()
    const beside = cands.filter((at) => known[at]?.parents.join() === over)
    const at = inOrder ?? byPlace ?? (alike.length === 1 && beside.length === 1 ? beside[0] : undefined)
    return at === undefined ? { kind: 'several', times: cands.length } : { kind: 'found', at, near }
  })
  return matches.map((match) => {
    if (match.kind !== 'found') return match
    const others = matches.filter((other) => other.kind === 'found' && other.at === match.at)
    const plain = others.filter((other) => other.kind === 'found' && !other.near)
    if (others.length === 1 || (plain.length === 1 && !match.near)) return match
    return match.near && plain.length ? { kind: 'unknown' } : { kind: 'repeated', times: others.length }
  })
}
