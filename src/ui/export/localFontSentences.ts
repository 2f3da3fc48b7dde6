import type { LocalOutcome, RoleOutcome } from '../../export/localFonts/localFonts'
import type { Refusal } from '../../export/localFonts/refusal'

const REASONS: Readonly<Record<Refusal, string>> = {
  licence: '的授权不许嵌入文件',
  whole: '的授权不许只嵌入用到的字',
  outlines: '不是单个的 TrueType 字体文件，不能嵌入',
  width: '的汉字不是全角宽度，会改变版面',
  damaged: '读不出来，可能已损坏',
}

function sentenceOf({ use, name, refusal }: RoleOutcome): string {
  if (name === null) return `${use}：本机没有合用的字体，仍用自带字体。`
  return refusal ? `${use}：${name}${REASONS[refusal]}，仍用自带字体。` : `${use}：${name}`
}

/** What is said once the computer's faces were asked for: what is set in which, and why not. */
export function localFontSentences(outcome: LocalOutcome): string[] {
  if (outcome.kind === 'denied')
    return ['浏览器没有允许读取本机字体，仍用自带字体。可在地址栏左侧的网站设置里允许“字体”，再选一次。']
  return outcome.roles.map(sentenceOf)
}
