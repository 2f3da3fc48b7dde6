/** The year that a report begun now is most likely about: until May last year's, then this year's is being prepared. */
export function likelyYear(now: Date): number {
  return now.getMonth() < 5 ? now.getFullYear() - 1 : now.getFullYear()
}
