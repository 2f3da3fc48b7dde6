import { computed, type ComputedRef, type Ref, ref, shallowRef, type ShallowRef, watch } from 'vue'
import type { Report } from '../../report/report'
import { versionSentenceOf } from '../../services/base/sentences'
import { reportAt, type Version } from '../../services/versions/versions'
import { versionName } from './versionWords'

/** Two versions of the report, and what each is called. */
interface Comparison {
  before: Report
  after: Report
  beforeName: string
  afterName: string
}

/** The version that is looked at, and what it is compared with. */
export interface ChosenVersion {
  /** Its number, null until one is chosen. */
  number: Ref<number | null>
  version: ComputedRef<Version | null>
  against: Ref<'now' | 'previous'>
  /** The report in the chosen version and in the one before it, null while they are read. */
  reports: ShallowRef<{ chosen: Report; previous: Report | null } | null>
  compared: ComputedRef<Comparison | null>
}

/**
 * @param list the versions of the report, the latest first
 * @param open the report as it is now
 * @param now when the versions are looked at: their names say the day by it
 * @param tell is told when the chosen version cannot be read
 */
export function useChosenVersion(
  list: Readonly<Ref<readonly Version[]>>,
  open: () => Report,
  now: number,
  tell: (sentence: string) => void,
): ChosenVersion {
  const number = ref<number | null>(null)
  const against = ref<'now' | 'previous'>('now')
  const reports: ChosenVersion['reports'] = shallowRef(null)

  const index = computed(() => list.value.findIndex((one) => one.number === number.value))
  const version = computed(() => list.value[index.value] ?? null)
  const previous = computed(() => (version.value ? (list.value[index.value + 1] ?? null) : null))
  const compared = computed(() => {
    if (!reports.value || !version.value) return null
    const own = versionName(version.value, now)
    if (against.value === 'now' || !reports.value.previous || !previous.value)
      return { before: reports.value.chosen, after: open(), beforeName: own, afterName: '现在的内容' }
    return {
      before: reports.value.previous,
      after: reports.value.chosen,
      beforeName: versionName(previous.value, now),
      afterName: own,
    }
  })

  watch(version, async (wanted) => {
    reports.value = null
    if (!wanted) return
    const { id } = open().draft
    try {
      const before = previous.value
      const [own, earlier] = await Promise.all([
        reportAt(id, wanted.number),
        // one that cannot be read is not compared with
        before ? reportAt(id, before.number).catch(() => null) : null,
      ])
      if (version.value === wanted) reports.value = { chosen: own, previous: earlier }
    } catch (cause) {
      if (version.value === wanted)
        tell(`这个版本读不出来：${versionSentenceOf(cause)}其他版本和现在的报告不受影响。`)
    }
  })

  return { number, version, against, reports, compared }
}
