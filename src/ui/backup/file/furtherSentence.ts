import type { Further } from './everything'
import { quoted } from './quoted'

const WORDS: readonly (readonly [Further['why'], (titles: string) => string])[] = [
  ['gone', (titles) => `文件里还保留着这里已经没有的${titles}。`],
  ['unread', (titles) => `${titles}这里现在读不出来，文件里保留着它最后写入的内容。`],
  [
    'other',
    (titles) =>
      `文件里的${titles}另有一份与这里不同的内容（可能写于另一台电脑，或这台电脑被还原过），已一并保留。`,
  ],
]

/** What only the file has, in words; '' when that is nothing. */
export const furtherSentence = (further: readonly Further[]): string =>
  WORDS.map(([why, words]) => {
    const titles = further.filter((one) => one.why === why).map(({ title }) => title)
    return titles.length ? words(quoted([...new Set(titles)])) : ''
  }).join('')
