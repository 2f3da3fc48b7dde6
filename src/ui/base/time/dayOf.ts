/** A time as a day of the computer's time zone, year × 10000 + month × 100 + day. */
export const dayOf = (at: Date): number =>
  at.getFullYear() * 10_000 + (at.getMonth() + 1) * 100 + at.getDate()
