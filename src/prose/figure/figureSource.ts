import type { Place } from '../../report/template/template'

/** What an input shows of a figure at this moment. */
export interface FigureFace {
  label: string
  /** As typed, or, once the official has left the input, as the report writes it. */
  typed: string
  /** The note at the end of `typed`, with its brackets, which only a cell shows; '' for none. */
  note: string
  /** `free`: blank and optional; `wrong`: there is an error at this figure; `ask`: a warning that is not confirmed. */
  state: 'blank' | 'free' | 'value' | 'wrong' | 'ask'
  /** True for numbers: digits on the on-screen keyboard. */
  numeric: boolean
}

/** The draft as the rich text sees it: values of figures, and where changes go. */
export interface FigureSource {
  /** True for a figure that the report's form names; others cannot be inserted or pasted. */
  has(figure: Place): boolean
  /** Throws a RangeError for a figure that the form does not name. */
  face(figure: Place): FigureFace
  /** False while the report may only be read. */
  writable(): boolean
  /** What the report prints, for the clipboard. */
  shown(figure: Place): string
  /** A key was typed. */
  type(figure: Place, typed: string): void
  /** An input method is composing `letters` there; `type` follows when it is done. */
  compose(figure: Place, letters: string): void
  /** The official has left the input: the value is now shown as the report writes it. */
  leave(figure: Place): void
  /** Something pasted was not accepted; the sentence says why. */
  refuse(sentence: string): void
  /** Called with the input that gets the focus; null when it loses it. */
  focus(at: { figure: Place; input: HTMLInputElement } | null): void
  /** Calls `changed` whenever a face, or the right to write, may have changed; returns the function that ends this. */
  watch(changed: () => void): () => void
}
