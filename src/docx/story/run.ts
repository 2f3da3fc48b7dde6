/** How a run of text looks. */
export interface Run {
  bold: boolean
  hidden: boolean
  struck: boolean
  /** Above the line. */
  raised: boolean
}

/** A run of which nothing is said. */
export const plainRun = (): Run => ({ bold: false, hidden: false, struck: false, raised: false })
