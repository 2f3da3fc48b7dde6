import { MARKS, MEASURES } from '../words/measures'
import { isMeasure } from '../words/wholeWords'

/** The brackets of a choice stand before words that begin with a measure word: （ ）市级 （ ）月度. */
const OF_TIME = '年(?![级龄轻])|月(?!度)|日(?!常)'
const OF_CHOICE = '[省市县区镇乡](?:[级直属内外\\s（(]|$)'
const BEHIND = `[^\\S\\n]{0,2}(?!${OF_CHOICE})(?:[%％‰]|${OF_TIME}|号|分(?![类管别组])|余|[万亿]|${MEASURES})`
/**
 * （    ）件, (  )年, （）%, （__）个: brackets that hold nothing but what was left blank, before what a number is said of;
 * after 第 and after a label with its unit they need nothing after them.
 */
const BRACKETS = new RegExp(
  `[（(](?:[^\\S\\n]{0,24}|[^\\S\\n]{0,4}[${MARKS}]{1,12}[^\\S\\n]{0,4})[)）](?:(?=${BEHIND})|(?<=(?:第|单位[:：][^（()）\\s]{1,6}[)）][:：]?)[（(][^（()）]{0,24}[)）])(?=[^\\S\\n]{0,2}(?:[，,。；;、\\n]|$)))`,
  'gu',
)
/** As many characters tell whether a measure word is one. */
const LOOKED_AT = 8
const STROKE = '_'

/**
 * A text in which a bracket that was left blank is a stroke of the same length, so that every step reads it as it reads ____
 * and all offsets stay.
 */
export const withStrokes = (text: string): string =>
  text.replace(BRACKETS, (bracket, at: number) => {
    const rest = text.slice(at + bracket.length, at + bracket.length + LOOKED_AT).trimStart()
    return isMeasure(rest) ? STROKE.repeat(bracket.length) : bracket
  })
