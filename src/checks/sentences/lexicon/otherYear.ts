const COMPARED =
  /(?<!结转|转结|接转|承接|自)(?:去年|上一?年)(?!度?(?:未办结)?(?:结转|转结|接转|遗留))|同期(?!废止|制发|制定|印发|出台)|往年|历年|累年|自[^，]{0,12}以来|截[至止]目前，?(?:已|共)?累计|“十[三四五]五”/u
/** A comparison, 比上年增长15.4%，, is about the number before it and ends with its punctuation mark. */
const COMPARISON =
  /(?:比|较|与|和)(?:上一?年度?|去年|20\d{2}年度?)(?:同期)?(?:相比)?(?:（[^）]*）)?[^，。；（）]*[，）]/gu

/** 上年无结转件，本年申请均办结：: behind these words the text is about the report's year again. */
const THIS_YEAR_AGAIN = /[，；](?=(?:今年|本年|当年)(?!度?报告))/u

/**
 * True when the words before a number name another year than the report's, or last year; what was carried over does not
 * count.
 */
export function isOfOtherYear(since: string, year: number | null): boolean {
  const words = since.replace(COMPARISON, '，').split(THIS_YEAR_AGAIN).at(-1) ?? ''
  if (COMPARED.test(words)) return true
  return [...words.matchAll(/(?<!结转(?:到|至)?|顺延至)(20\d{2})年(?!度?(?:结转|转结|遗留))/gu)].some(
    ([, stated]) => Number(stated) !== year,
  )
}

/** True for a sentence that names no year of its own and follows sentences about another year. */
export const goesOnOfOtherYear = (before: string, sentence: string, year: number | null): boolean =>
  !/全年|本年|今年|年度/u.test(sentence) && !sentence.includes(`${year}年`) && isOfOtherYear(before, year)
