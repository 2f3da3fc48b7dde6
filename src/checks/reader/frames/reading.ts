import type { DisputeBlock, DocumentKind } from '../../../report/template/figureRoles'
import type { Quantity } from '../../sentences/tokens/quantity'

/** What a text is about at a number, where its own words do not say it. */
export interface Topic {
  of: 'requests' | 'cases' | 'documents' | 'other' | null
  /** Blocks of the cases named last, and those named before in the same sentence. */
  blocks: readonly DisputeBlock[]
  alsoBlocks: readonly DisputeBlock[]
  document: DocumentKind | null
  /** What the number before counts: 其他 is one of its kind. */
  kind: Quantity['kind'] | null
}

/** What a number may count, the likeliest first. */
export interface Reading {
  quantities: readonly Quantity[]
  /** Of disputes: all that is decided, so the results are added up. */
  decided?: true
  /** Of a number that counts each of several things, 复议、诉讼各2件: what each of them may be. */
  every?: readonly (readonly Quantity[])[]
  /** The words leave a doubt. */
  doubtful: boolean
}

/** A reading of which nothing is in doubt. */
export const of = (...quantities: Quantity[]): Reading => ({ quantities, doubtful: false })
/** A reading that the words leave in doubt. */
export const doubted = (...quantities: Quantity[]): Reading => ({ quantities, doubtful: true })
