const HOUR = 3600 * 1000
const DAY = 24 * HOUR

/** What thinning out versions looks at. Times in ms since 1970. */
export interface Thinnable {
  number: number
  at: number
  name: string | null
  bytes: number
}

/**
 * Of versions up to the age `until`, the last one in each period `each` is kept (both in ms): first all, then one for
 * each hour, day and week.
 */
const STEPS: readonly { until: number; each: number }[] = [
  { until: DAY, each: 0 },
  { until: 7 * DAY, each: HOUR },
  { until: 60 * DAY, each: DAY },
  { until: Infinity, each: 7 * DAY },
]
/**
 * How many of the newest are kept whatever their times: a clock that was wrong for a day must not cost that day's work.
 */
const ALWAYS = 40
/** Most bytes of all unnamed versions of one draft. */
const MOST_BYTES = 16 * 1024 * 1024

/** Numbers of the versions to delete; named ones are never among them. */
export function superfluous(versions: readonly Thinnable[], now: number): number[] {
  const newestFirst = versions.filter(({ name }) => name === null).sort((a, b) => b.number - a.number)
  const taken = new Set<string>()
  let bytes = 0
  return newestFirst.flatMap((version, nth): number[] => {
    const age = now - version.at
    const { each, until } = STEPS.find((step) => age <= step.until) ?? { each: 0, until: 0 }
    const bucket = each > 0 ? `${until}:${Math.floor(version.at / each)}` : `${version.number}`
    const kept = nth < ALWAYS || (!taken.has(bucket) && bytes + version.bytes <= MOST_BYTES)
    taken.add(bucket)
    if (kept) bytes += version.bytes
    return kept ? [] : [version.number]
  })
}
