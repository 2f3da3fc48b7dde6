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

export function useLook(raw: string, first: Recognised, tables: readonly TableAt[] = []): Look {
  const found = shallowRef(first)
  const rows = partsOfRows(raw, tables)
  const before = shallowRef<readonly Recognised[]>([])
  const picked = ref<string | null>(null)
  const figure = computed(() => found.value.figures.find(({ id }) => id === picked.value) ?? null)
  // a figure that is gone is not chosen
  const chosen = computed(() => figure.value?.id ?? null)
  return {
    raw,
    tables,
    found,
    parts: computed<readonly LookPart[]>((shown) => lookParts(rows, found.value, shown)),
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
