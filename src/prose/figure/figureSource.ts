import type { Place } from '../../report/template/template'

/** How a figure looks at this moment. */
export interface FigureFace {
  label: string
  /** As typed, or as the report writes it once the official has left it. */
  typed: string
  /** The end of `typed` that a cell keeps to itself, bracket and all: no sentence prints it. '' for none. */
  note: string
  /** free: blank, and it may stay so; wrong: an error at this figure; ask: a warning that is not confirmed. */
  state: 'blank' | 'free' | 'value' | 'wrong' | 'ask'
  /** Digits are expected: the on-screen keyboard, and no spell check. */
  numeric: boolean
}

/** Where the figures in a text come from and where their changes go: the draft, seen from the rich text. */
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
  /** An input method has this under way there; `type` comes when it is done. */
  compose(figure: Place, letters: string): void
  /** The official left the input: a value is then written as the report writes it. */
  leave(figure: Place): void
  /** Something could not be taken in, and why. */
  refuse(sentence: string): void
  /** The input that has the focus; null when none has. */
  focus(at: { figure: Place; input: HTMLInputElement } | null): void
  /** Calls back whenever a face may have changed, or whether one may write; returns the way to stop. */
  watch(changed: () => void): () => void
}
