import type {
  Applicant,
  DecisionKind,
  DisputeBlock,
  DisputeResult,
  DocumentKind,
  Outcome,
} from '../../../report/template/figureRoles'

/** What a number in a sentence counts, as far as the form's tables know it. */
export type Quantity =
  /** 新收 alone, or 受理、收到, which some reports use with and some without what was carried over (X1). */
  | { kind: 'received'; newOnly: boolean }
  /** 办结、答复 (X2); `loose`: 办理, which may count what is not finished too. */
  | { kind: 'handled'; loose: boolean }
  | { kind: 'carriedIn' }
  | { kind: 'carriedOut' }
  /** Rows of table three, 予以公开, 不予公开 … (X3); `orRows` are those that may be meant instead. */
  | { kind: 'outcome'; rows: readonly Outcome[]; orRows?: readonly Outcome[] }
  /** Columns of table three: 自然人, 法人或其他组织 (X4). */
  | { kind: 'applicants'; columns: readonly Applicant[] }
  /** Blocks of table four with a result, `total` for all (X5). */
  | {
      kind: 'disputes'
      blocks: readonly DisputeBlock[]
      result: DisputeResult
      /** 复议9件、诉讼5件，维持9件 may be said of the last alone. */
      orBlocks?: readonly DisputeBlock[]
    }
  /** Table two's documents (X6); `announced` is what was published, which may be less. */
  | { kind: 'documents'; document: DocumentKind; count: 'made' | 'repealed' | 'valid' | 'announced' }
  /** 信息处理费 (X10), in 元. */
  | { kind: 'fee' }
  /** Table two's decisions and, in 元, its 行政事业性收费 (X12). */
  | { kind: 'decisions'; decision: DecisionKind }
  | { kind: 'charges' }

/** A number of a sentence with what it counts and the words that say so. */
export interface Statement {
  quantity: Quantity
  /** Index in the paragraph's mentions. */
  mention: number
  /** How the text calls it: `受理申请`, `予以公开`. */
  name: string
}
