import type { Place } from '../template/template'

/** A range in a paragraph of a section's text, with the words that stand there. */
interface Range {
  section: Place
  /** Index in `plainLines`; `from` and `to` are UTF-16 offsets in that paragraph, a figure counts as one. */
  line: number
  from: number
  to: number
  /** The change is left out where other words stand by then. */
  was: string
}

/** One change of a draft that mends a finding. */
export type Change =
  /** Writes `put` in the place of the words. */
  | ({ kind: 'words'; put: string } & Range)
  /** Puts a figure in the place of the words, so that the sentence follows its value. */
  | ({ kind: 'figure'; figure: Place } & Range)
  /** Sets a figure to `put`, as typed; left out where something else than `was` is typed there by then. */
  | { kind: 'value'; figure: Place; was: string; put: string }

/** A way to mend a finding by one press. */
export interface Mend {
  /** What its button says: `改为 2025`. */
  label: string
  changes: readonly Change[]
  /**
   * The kind under which findings are mended together (全部改正). Absent where the right value is likely and not certain, so that
   * each is looked at.
   */
  together?: string
}
