import type { Figure, HeadingLevel, Place } from '../template/template'

/** Makes Omit keep the members of a union apart. */
type Without<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never

/** A figure that has no place yet. */
export type NewFigure = Without<Figure, 'place' | 'section'>
/** What a figure's values are: its kind, its unit, and what belongs to the kind. */
export type FigureShape = Without<
  Figure,
  'place' | 'section' | 'label' | 'initial' | 'hint' | 'cell' | 'optional'
>

/** A change of one section. */
export type SectionAct =
  /** A section is added after this one and what is under it; `directly`: before what is under it. */
  | { kind: 'add'; heading: string; level: HeadingLevel; directly?: boolean }
  /** An attachment is added behind all sections. */
  | { kind: 'addAnnex'; heading: string }
  /** The section, with what is under it, becomes the last attachment; or the last section of the text again. */
  | { kind: 'annex'; to: boolean }
  | { kind: 'rename'; heading: string }
  /** Past the sister above or below, or over the edge of the section that it is in. */
  | { kind: 'move'; to: 'up' | 'down' }
  /** To another place: before a section, null for the end. */
  | { kind: 'place'; before: Place | null }
  | { kind: 'indent'; by: 1 | -1 }
  /** `under`: with the sections under it, which else stay. */
  | { kind: 'remove'; under?: boolean }

/** A change of one figure. */
export type FigureAct =
  | { kind: 'renameFigure'; label: string }
  | { kind: 'retypeFigure'; shape: FigureShape }
  /** Another figure stands wherever this one stood. */
  | { kind: 'mergeFigure'; into: Place }
  | { kind: 'removeFigure' }
  /** The figure becomes the sum of others. */
  | { kind: 'sumOf'; parts: readonly Place[] }

/** A change of a form, of the section or figure whose place is given with it. */
export type Act = SectionAct | FigureAct
