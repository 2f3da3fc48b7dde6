import { shelfSentenceOf } from '../../services/base/sentences'
import { offerFile } from '../base/offerFile'
import { everything, TooBig } from './file/everything'
import { quoted } from './file/quoted'

/** Hands everything to the official as one file; the sentence says what is in it, or why there is none. */
export async function backUpAll(): Promise<string> {
  try {
    const { name, text, reports, unreadable, copied, missing, lackedVersions, handedOver } =
      await everything()
    offerFile(name, new Blob([text], { type: 'application/json' }))
    await handedOver()
    const raw = unreadable ? `另有 ${unreadable} 份读不出来，按原样放在文件里。` : ''
    const instead = copied ? '数据库现在打不开，存的是第二份副本和本窗口里的内容。' : ''
    const without = missing.length ? `读不到、没有存进去的有：${quoted(missing)}。` : ''
    const versions = lackedVersions ? `有 ${lackedVersions} 个起过名字的历史版本读不出来，没有存进去。` : ''
    return `${reports} 份报告已存成文件“${name}”，请妥善保管。${instead}${raw}${without}${versions}`
  } catch (cause) {
    if (cause instanceof TooBig) return '全部报告太多，一个文件装不下，请逐份点“备份”。'
    return `没有备份成功。${shelfSentenceOf(cause)}`
  }
}
