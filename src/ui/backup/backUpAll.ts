import { BIGGEST_BACKUP } from '../../stores/backupSize'
import { shelfSentenceOf } from '../../stores/sentences'
import { offerFile } from '../base/offerFile'
import { everything, TooBig } from './everything'

/** Hands everything to the official as one file; the sentence says what is in it, or why there is none. */
export async function backUpAll(): Promise<string> {
  try {
    const { name, text, reports, unreadable, handedOver } = await everything()
    offerFile(name, new Blob([text], { type: 'application/json' }))
    await handedOver()
    const raw = unreadable ? `另有 ${unreadable} 份读不出来，按原样放在文件里。` : ''
    return `${reports} 份报告已存成文件“${name}”，请妥善保管。${raw}`
  } catch (cause) {
    if (cause instanceof TooBig) return `全部报告超过 ${BIGGEST_BACKUP} MB，一个文件装不下，请逐份点“备份”。`
    return `没有备份成功。${shelfSentenceOf(cause)}`
  }
}
