/** More decimals than any number of a report has, and few enough to drop the errors of binary fractions. */
const PLACES = 6

/** A sum or difference without floating-point error: 0.1 and 0.2 are 0.3. */
export const exact = (amount: number): number => Number(amount.toFixed(PLACES))
