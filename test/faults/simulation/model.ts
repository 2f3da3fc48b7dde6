import { type Content, isRow, type Row, storedContent } from './content'

/** One state of a draft that somebody wrote or that two windows' texts became. */
export interface State {
  content: Content
  /** What it was made from. */
  parents: readonly State[]
  /** Who made it. */
  owner: object
  /** Simulated time, and the place among all events. */
  at: number
  event: number
  /** True once it has been stored. */
  stored: boolean
}

/** Something happened that must never happen. */
export class Violation extends Error {}

interface Stored {
  head: Row
  state: State
  /** Since which event it is stored, and which signatures were stored until when before. */
  past: { state: State; until: number }[]
}

/**
 * What the simulation knows for certain: who wrote what on top of what, what the disk holds, and what therefore must be
 * found again. It reads the stored rows as they are and asks the editor nothing.
 */
export function createModel(
  now: () => number,
  note: (line: string) => void,
  mayErase: (head: Row) => boolean,
) {
  let events = 0
  const states = new Map<string, State[]>()
  const stored = new Map<string, Stored>()
  /** States that have to be found again, and why. */
  const promised = new Map<State, string>()
  /** What windows had not stored when they were left, by draft. */
  const left: { draft: string; state: State }[] = []
  const frozen = new Map<string, string>()
  /** What was stored when the browser's data were cleared, by draft and signature. */
  const cleared = new Map<string, State>()
  const counts = {
    states: 0,
    commits: 0,
    saved: 0,
    left: 0,
    merged: 0,
    checks: 0,
    cuts: 0,
    wiped: 0,
    brought: 0,
  }

  function made(content: Content, parents: readonly State[], owner: object): State {
    const state: State = { content, parents, owner, at: now(), event: (events += 1), stored: false }
    const same = states.get(content.signature)
    if (same) same.push(state)
    else states.set(content.signature, [state])
    counts.states += 1
    note(`  written: ${state.event} from ${parents.map(({ event }) => event).join()}`)
    return state
  }

  /** The newest state with this content, `owner`'s own if there is one. */
  function find({ signature }: Content, owner: object | undefined): State | undefined {
    const same = states.get(signature)
    return same?.findLast((state) => state.owner === owner) ?? same?.at(-1)
  }

  /** The parts in which a state differs from the last that was stored before it. */
  function ownParts(state: State): (readonly [string, number])[] {
    let base: State | undefined = state
    while (base && !base.stored) [base] = base.parents
    return [...state.content.parts].filter(([part, n]) => base?.content.parts.get(part) !== n)
  }

  /**
   * What stands in a draft, and what stood there before this transaction: one that takes in what several windows left
   * lays the first of it beside what was there, and then writes the second on.
   */
  function othersOf(draft: string): State[] {
    const { state, past = [] } = stored.get(draft) ?? {}
    const before = past.filter(({ until }) => until === events).map((one) => one.state)
    return state ? [state, ...before] : []
  }

  /** A draft made of what a window had left and what another had stored or left, each part wholly of one of them. */
  function merged(
    content: Content,
    owner: object,
    others: (draft: string) => State[] = othersOf,
  ): State | undefined {
    for (const { draft, state } of left.toReversed()) {
      const own = ownParts(state)
      if (!own.every(([part, n]) => content.parts.get(part) === n)) continue
      const other = others(draft).find((one) =>
        [...content.parts].every(
          ([part, n]) => state.content.parts.get(part) === n || one.content.parts.get(part) === n,
        ),
      )
      if (!other) continue
      counts.merged += 1
      return made(content, [state, other], owner)
    }
    return undefined
  }

  /** The state that is most like a content, and who wrote the parts in which it is not. */
  function told({ parts }: Content): string {
    const all = [...states.values()].flat().sort((a, b) => b.event - a.event)
    const differ = (state: State): [string, number][] =>
      [...parts].filter(([part, n]) => state.content.parts.get(part) !== n)
    const [nearest] = all.toSorted((a, b) => differ(a).length - differ(b).length)
    if (!nearest) return 'nothing was written'
    const others = differ(nearest).map(([part, n]) => {
      const from = all.filter((one) => one.content.parts.get(part) === n).map(({ event }) => event)
      return `${part} of ${from.join('/') || 'nobody'}`
    })
    return `like ${nearest.event}, but ${others.join(', ')}; parts missing: ${[...nearest.content.parts.keys()].filter((part) => !parts.has(part)).join() || 'none'}`
  }

  /** The promised states that are in none of these: neither one of them nor what one of them was made from. */
  function notIn(kept: readonly State[]): State[] {
    const itself = new Set(kept)
    const wanted = new Set([...promised.keys()].filter((state) => !itself.has(state)))
    const oldest = Math.min(...[...wanted].map(({ event }) => event))
    const open = [...kept]
    const seen = new Set(open)
    for (let next = open.pop(); next && wanted.size; next = open.pop()) {
      wanted.delete(next)
      for (const parent of next.parents) {
        if (seen.has(parent) || parent.event < oldest) continue
        seen.add(parent)
        open.push(parent)
      }
    }
    return [...wanted]
  }

  /** Drops promises that only these drafts keep: the official threw them away. */
  function throwAway(gone: (one: Stored) => boolean): void {
    const rest = [...stored.values()].filter((one) => !gone(one))
    for (const lost of notIn(rest.map(({ state }) => state))) promised.delete(lost)
  }

  const isNew = (head: unknown): boolean => isRow(head) && !stored.has(String(head['id']))

  return {
    counts,
    stored,
    promised,
    made,
    find,
    told,
    /** What is shown of a draft that cannot be stored now: what several windows have left of it, laid over one another. */
    laid: (content: Content, owner: object): State | undefined =>
      merged(content, owner, (id) => left.flatMap(({ draft, state }) => (draft === id ? [state] : []))),

    /** A transaction is complete: what the tables hold now is looked at. */
    committed(heads: readonly unknown[], sections: readonly unknown[], by: object) {
      counts.commits += 1
      events += 1
      const rows = new Map<unknown, Row[]>()
      for (const row of sections.filter(isRow)) {
        const same = rows.get(row['draft'])
        if (same) same.push(row)
        else rows.set(row['draft'], [row])
      }
      const there = new Set<string>()
      // what another window's text was laid beside comes before the copy
      const known = heads.toSorted((a, b) => Number(isNew(a)) - Number(isNew(b)))
      for (const head of known) {
        if (!isRow(head)) throw new Violation('a head is no record')
        const id = String(head['id'])
        there.add(id)
        const before = stored.get(id)
        const ice = frozen.get(id)
        const content = storedContent(head, rows.get(id) ?? [])
        if (ice !== undefined && ice !== iceOf(head, content))
          throw new Violation(`newer draft ${id} was written`)
        if (before?.state.content.signature === content.signature) {
          if (before.head['rev'] !== head['rev'] || before.head['deleted'] !== head['deleted'])
            note(`  unchanged: ${id} at ${String(head['rev'])} by ${String(head['writer'])}`)
          before.head = head
          continue
        }
        const back = before ? undefined : cleared.get(`${id} ${content.signature}`)
        const state = back ?? find(content, by) ?? (before ? undefined : merged(content, by))
        if (!state) {
          const [is, was] = [head, before?.head].map(
            (one) => `${String(one?.['rev'])} by ${String(one?.['writer'])}`,
          )
          throw new Violation(
            `draft ${id} is stored at ${is}, after ${was}, as nobody wrote it: ${told(content)}`,
          )
        }
        state.stored = true
        const past = before?.past ?? []
        if (before) past.push({ state: before.state, until: events })
        stored.set(id, { head, state, past })
        note(`  stored: ${id} at ${String(head['rev'])} by ${String(head['writer'])} = ${state.event}`)
      }
      for (const [id, one] of stored) {
        if (there.has(id)) continue
        if (!mayErase(one.head)) throw new Violation(`draft ${id} is gone`)
        throwAway(({ head }) => head === one.head)
        stored.delete(id)
      }
    },

    /** A window says that this is saved: it must be on the disk now, or have been since it was written. */
    saved(id: string, state: State): void {
      counts.saved += 1
      const one = stored.get(id)
      const { signature } = state.content
      const since = one?.past.filter(({ until }) => until > state.event).map((past) => past.state) ?? []
      const found = [...since, ...(one ? [one.state] : [])].find(
        ({ content }) => content.signature === signature,
      )
      if (!found)
        throw new Violation(
          `${state.event} is called saved as ${id}, where ${one?.state.event ?? 'nothing'} is stored`,
        )
      promised.set(found, 'called saved')
      // undone to what is stored: the two say the same, whichever is written on
      if (found !== state) found.parents = [...found.parents, state]
      note(`  called saved: ${id} = ${state.event}`)
    },

    /** A window was left with this unsaved. */
    leftBehind(draft: string, state: State, promise: boolean): void {
      counts.left += 1
      left.push({ draft, state })
      note(`  left behind${promise ? '' : ' without a promise'}: ${draft} = ${state.event}`)
      if (left.length > 50) left.shift()
      // what was undone again is in what is stored
      if (promise && !frozen.has(draft) && ownParts(state).length)
        promised.set(state, 'left behind on leaving')
    },

    isFrozen: (id: string) => frozen.has(id),
    /** A newer program has written this draft: from now on nobody may. */
    freeze(id: string): void {
      const one = stored.get(id)
      if (one) frozen.set(id, iceOf(one.head, one.state.content))
      // what windows have left of it waits for the newer program
      for (const { draft, state } of left) if (draft === id && !state.stored) promised.delete(state)
    },

    /** The browser's data are cleared; the replica has to bring all of it back. */
    clear(): void {
      counts.wiped += 1
      cleared.clear()
      for (const [id, { state }] of stored) cleared.set(`${id} ${state.content.signature}`, state)
      stored.clear()
    },

    /** The promises that no draft keeps. */
    broken(): string[] {
      counts.checks += 1
      return notIn([...stored.values()].map(({ state }) => state)).map(
        (state) => `${state.event}, ${promised.get(state)}, is not found again`,
      )
    },
    /** Forgets what came before the stored states, once it is known to be in them. */
    settle(): void {
      promised.clear()
      for (const [id, { state, past }] of stored) {
        promised.set(state, `stored as ${id}`)
        past.length = 0
      }
      const kept = new Set([...stored.values()].map(({ state }) => state))
      if (states.size > 5000)
        for (const [signature, same] of states) {
          const young = same.filter((state) => kept.has(state) || state.event > events - 2000)
          if (young.length) states.set(signature, young)
          else states.delete(signature)
        }
    },
  }
}

/** What of a newer program's draft must stay as it is; it may be thrown away and put back. */
const iceOf = (head: Row, content: Content): string =>
  JSON.stringify([head['rev'], head['writer'], head['schema'], head['title'], content.signature])
