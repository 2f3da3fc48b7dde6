import type { Figure } from '../../../report/template/template'
import { showDate } from '../../../report/values/kinds/date'
import { showMonthDay } from '../../../report/values/kinds/monthDay'
import { parse } from '../../../report/values/parse'
import { visible } from '../../../report/values/typed/narrow'
import { isNumeric } from '../write/cellContent'
import type { CellFormat } from './cellFormat'
import { type Day, dayOf, dayOfIso } from './day'
import { plainNumber, roundedTo } from './plainNumber'
import type { ReadCell } from './sheetRead'

/** What a cell holds for a figure: text as the official would type it, with what she has to know, or why it is not taken. */
export type Taken =
  { kind: 'blank' } | { kind: 'value'; typed: string; remark: string } | { kind: 'refused'; remark: string }

/** What has to be known of the workbook and the report to read a cell. */
export interface Around {
  is1904: boolean
  /** The report's year, null while it is not known. */
  year: number | null
}

const value = (typed: string, remark = ''): Taken => ({ kind: 'value', typed, remark })
const refused = (remark: string): Taken => ({ kind: 'refused', remark })

function dayFor(figure: Figure, { year, month, day }: Day, around: Around): Taken {
  const whole = showDate(year * 10_000 + month * 100 + day)
  if (figure.kind === 'monthDay') {
    const typed = showMonthDay(month * 100 + day, figure.style)
    // a spreadsheet adds the year in which somebody types
    return value(
      typed,
      around.year === null || around.year === year ? '' : `表格里是 ${whole}，只取了月日 ${typed}，请核对`,
    )
  }
  if (!isNumeric(figure)) return value(whole)
  return refused(`单元格被存成了日期（${whole}），没有收回，请改成数字`)
}

/** 5.1 may be what is left of 5.10, for a number has no blank decimals. */
const CUT_DAY = /^(\d{1,2})\.([123])$/u

function numberFor(figure: Figure, stored: string, format: CellFormat, around: Around): Taken {
  const isPercent = format.kind === 'percent'
  const plain = plainNumber(stored, isPercent ? 2 : 0)
  if (plain === null) return refused(`里的“${stored.slice(0, 24)}”不是数字，没有收回`)
  if (figure.kind === 'monthDay' && !isPercent) {
    if (format.decimals === 2) return value(Number(plain).toFixed(2))
    const [, month, day] = CUT_DAY.exec(plain) ?? []
    return value(
      plain,
      month === undefined
        ? ''
        : `写成了数字 ${plain}，可能是 ${month}月${day}日，也可能是 ${month}月${day}0日，请核对`,
    )
  }
  if (isPercent && figure.unit !== '%' && figure.kind !== 'rate') return value(`${plain}%`)
  const isTaken = (typed: string): boolean => parse(figure, typed, around.year).kind === 'value'
  if (isNumeric(figure) && format.decimals !== null && !isTaken(plain)) {
    // a share that was divided has more decimals than the sheet shows, and than a report prints
    const shown = roundedTo(plain, format.decimals)
    if (shown !== plain && isTaken(shown))
      return value(shown, `存的是 ${plain}，按表格里显示的 ${shown} 收回`)
  }
  return value(plain)
}

/** What a cell holds for a figure. */
export function takenFrom(
  figure: Figure,
  cell: ReadCell | undefined,
  format: CellFormat,
  around: Around,
): Taken {
  if (!cell) return { kind: 'blank' }
  if (cell.isFormula && cell.value === '' && cell.kind !== 'text')
    return refused('是公式，文件里没有算出的结果，请用表格软件打开、保存后再收回')
  switch (cell.kind) {
    case 'error':
      return refused(`是错误值 ${cell.value.slice(0, 24)}，没有收回`)
    case 'boolean':
      return refused(`是 ${cell.value === '1' ? 'TRUE（真）' : 'FALSE（假）'}，没有收回`)
    case 'text':
      return visible(cell.value) === '' ? { kind: 'blank' } : value(cell.value)
    case 'day': {
      const day = dayOfIso(cell.value)
      return day ? dayFor(figure, day, around) : refused('的日期读不出来，没有收回')
    }
    case 'number': {
      const day = format.kind === 'date' ? dayOf(cell.value, around.is1904) : null
      return day ? dayFor(figure, day, around) : numberFor(figure, cell.value, format, around)
    }
  }
}
