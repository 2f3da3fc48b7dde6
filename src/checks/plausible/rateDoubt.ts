const HUNDREDTHS = 100

/** Hundredths as a decimal number without trailing zeros: 9735 is 97.35. */
const plain = (amount: number): string => String(amount / HUNDREDTHS)

/** Above this a percentage has rather lost its decimal point: 9735 for 97.35. */
const TENFOLD = 1000 * HUNDREDTHS

/**
 * Why a rate (in hundredths of a percent) below 10 % is doubtful: a spreadsheet stores 97 % as 0.97, and a decimal
 * point slips, also in a rate of more than ten times 100 %. Null in between.
 */
export function rateDoubt(amount: number): string | null {
  if (amount === 0) return '是 0%，是否没有这项数据？没有的，请改写句子，删去这一项'
  if (amount <= HUNDREDTHS)
    return `${plain(amount)}% 很低，是否应为 ${plain(amount * 100)}%？表格里的 ${plain(amount * 100)}% 存成 ${plain(amount)}`
  if (amount < 10 * HUNDREDTHS)
    return `${plain(amount)}% 很低，是否应为 ${plain(amount * 10)}%？请看小数点的位置`
  return amount > TENFOLD ? `${plain(amount)}% 很高，请看小数点的位置` : null
}

/**
 * Why a change (in hundredths) is doubtful: it is more than ten times last year's number, or two rates differ by more than
 * 100 percentage points. Null when it is plausible.
 */
export function changeDoubt(unit: '%' | '个百分点', amount: number): string | null {
  if (unit === '%') return amount > TENFOLD ? `${plain(amount)}% 很高，请看小数点的位置` : null
  return amount > 100 * HUNDREDTHS ? `${plain(amount)} 个百分点很高，请看小数点的位置` : null
}

/**
 * Why a score (in hundredths) fits no scale of five, ten or a hundred: above 100 it is over each of them, between 10
 * and 40 it fits none. Null when it is plausible.
 */
export function scoreDoubt(amount: number): string | null {
  if (amount === 0) return '是 0 分，是否没有这项数据？没有的，请改写句子，删去这一项'
  if (amount < HUNDREDTHS)
    return `${plain(amount)} 分很低，是否应为 ${plain(amount * 10)} 分或 ${plain(amount * 100)} 分？`
  if (amount > 100 * HUNDREDTHS)
    return `${plain(amount)} 分超过了百分制的满分，是否应为 ${plain(amount / 10)} 分？`
  if (amount > 10 * HUNDREDTHS && amount < 40 * HUNDREDTHS)
    return `${plain(amount)} 分按十分制超过满分，按百分制很低，是否应为 ${plain(amount / 10)} 分？`
  return null
}
