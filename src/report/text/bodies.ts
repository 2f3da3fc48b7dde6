/** How the names of bodies end. */
const BODY =
  /(?:政府|[委办部厅局署处科所院校站社馆会园庭]|办公室|中心|[总支大]队|街道|集团|公司|党组|人大|政协)$/u
/** True for a text that ends as the name of a body does. */
export const endsAsBody = (text: string): boolean => BODY.test(text)

/** What parts bodies whatever their names are: a semicolon, or blanks that are more than one. */
const BETWEEN = /[；;]|\s{2,}/u

/** The bodies between 、: the mark may also stand within a name (文化、旅游和广播电视局), and what is before it is no body's then. */
function bodiesBetweenCommas(text: string): string[] {
  const bodies: string[] = []
  let name = ''
  for (const part of text.split('、')) {
    name = name === '' ? part : `${name}、${part}`
    if (!endsAsBody(part.trimEnd())) continue
    bodies.push(name.trim())
    name = ''
  }
  return name.trim() === '' ? bodies : [...bodies, name.trim()]
}

/** The bodies that sign together (联合行文), in the order in which they were typed; one is whole. */
export const bodiesIn = (signature: string): string[] => signature.split(BETWEEN).flatMap(bodiesBetweenCommas)
