import type { DisputeBlock, DocumentKind } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'

/** What the text around a number is about, for what the number's own words do not say. */
export interface Topic {
  of: 'requests' | 'cases' | 'documents' | 'other' | null
  /** Blocks of the cases named last, and those named before in the same sentence. */
  blocks: readonly DisputeBlock[]
  alsoBlocks: readonly DisputeBlock[]
  document: DocumentKind | null
  /** The kind of the number before: 其他 is another of that kind. */
  kind: Quantity['kind'] | null
}

/** What a number may count, the likeliest first. */
export interface Reading {
  quantities: readonly Quantity[]
  /** Set for decided cases: the amounts of all results but 尚未审结 are added up. */
  decided?: true
  /** For a number that counts each of several things (复议、诉讼各2件): what each may be. */
  every?: readonly (readonly Quantity[])[]
  /** The words allow another reading. */
  doubtful: boolean
}

/** A reading of which nothing is in doubt. */
export const of = (...quantities: Quantity[]): Reading => ({ quantities, doubtful: false })
/** A reading that the words leave in doubt. */
export const doubted = (...quantities: Quantity[]): Reading => ({ quantities, doubtful: true })
