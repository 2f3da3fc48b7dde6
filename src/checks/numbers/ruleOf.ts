import type { Quantity } from '../sentences/tokens/quantity'

/** The check that a quantity belongs to (X1 to X6, X10, X12). */
export function ruleOf({ kind }: Quantity): string {
  switch (kind) {
    case 'received':
      return 'X1'
    case 'handled':
    case 'carriedIn':
    case 'carriedOut':
      return 'X2'
    case 'outcome':
      return 'X3'
    case 'applicants':
      return 'X4'
    case 'disputes':
      return 'X5'
    case 'documents':
      return 'X6'
    case 'fee':
      return 'X10'
    case 'decisions':
    case 'charges':
      return 'X12'
  }
}
