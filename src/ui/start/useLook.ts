import { computed, type ComputedRef, ref, type Ref, shallowRef, type ShallowRef } from 'vue'
import type { Recognised, RecognisedFigure } from '../../recognise/recognised'
import type { TableAt } from '../../recognise/tables/tablesIn'
import { type LookPart, lookParts } from './text/lookParts'
import { partsOfRows } from './text/lookRows'

/** The look at what was recognised: its present state, the chosen figure, and steps that can be taken back. */
export interface Look {
  /** The document's text, with blanks where its tables are. */
  raw: string
  tables: readonly TableAt[]
  found: Readonly<ShallowRef<Recognised>>
  /** What is drawn; a part in which nothing changed stays the same object. */
  parts: ComputedRef<readonly LookPart[]>
  /** Id of the chosen figure, null for none. */
  chosen: Readonly<Ref<string | null>>
  /** Chooses a figure, null for none. */
  choose(id: string | null): void
  figure: ComputedRef<RecognisedFigure | null>
  canUndo: ComputedRef<boolean>
  /** Replaces the state; equal states are no step. */
  change(next: Recognised): void
  undo(): void
}

const isDrawnAlike = (one: Recognised, other: Recognised): boolean =>
  one.figures === other.figures &&
  one.sections === other.sections &&
  one.furniture === other.furniture &&
  one.title === other.title

export function useLook(raw: string, first: Recognised, tables: readonly TableAt[] = []): Look {
  const found = shallowRef(first)
  const rows = partsOfRows(raw, tables)
  const before = shallowRef<readonly Recognised[]>([])
  const picked = ref<string | null>(null)
  const figure = computed(() => found.value.figures.find(({ id }) => id === picked.value) ?? null)
  let drawn: { of: Recognised; parts: readonly LookPart[] } | null = null
  /** What is drawn says nothing of sums, bounds and doubts: it stays the same list when only they change. */
  function partsOf(now: Recognised): readonly LookPart[] {
    if (drawn && isDrawnAlike(drawn.of, now)) return drawn.parts
    drawn = { of: now, parts: lookParts(rows, now, drawn?.parts) }
    return drawn.parts
  }
  // a figure that is gone is not chosen
  const chosen = computed(() => figure.value?.id ?? null)
  return {
    raw,
    tables,
    found,
    parts: computed(() => partsOf(found.value)),
    chosen,
    figure,
    choose: (id) => void (picked.value = id),
    canUndo: computed(() => before.value.length > 0),
    change(next) {
      if (next === found.value) return
      before.value = [...before.value, found.value]
      found.value = next
    },
    undo() {
      const last = before.value.at(-1)
      if (!last) return
      before.value = before.value.slice(0, -1)
      found.value = last
    },
  }
}
