import type { Page, Piece } from './paginate'

const samePiece = (a: Piece, b: Piece | undefined): boolean =>
  a.block === b?.block &&
  a.from === b.from &&
  a.to === b.to &&
  JSON.stringify(a.part) === JSON.stringify(b.part)

/** True when two pages consist of the same parts of the same block objects. */
export const samePage = (a: Page, b: Page): boolean =>
  a.length === b.length && a.every((piece, i) => samePiece(piece, b[i]))
