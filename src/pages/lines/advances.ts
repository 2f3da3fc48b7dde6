/** A typeface of running text: 仿宋 of paragraphs, 黑体 and 楷体 of headings; others stand in for what it lacks. */
export type TextFace = 'fang' | 'hei' | 'kai'

/**
 * Advance widths in thousandths of an em, of what is not one em wide, from the `hmtx` of the shipped faces as `sheet.css` has
 * them stand in for one another. Groups of consecutive code points: the first one, then two digits a width, all in base
 * 36. `test/unit/pages/lines/advances.test.ts` compares it with the files.
 */
const WIDTHS: Readonly<Record<TextFace, readonly string[]>> = {
  fang: [
    'w:5k7x8aducrinjg4w7n7mcoe286ak8h95dwdwdwdwdwdwdwdwdwdw6m6me2e2e2a0n4g8glhejjgfe8ijkya193hge3njjzj8',
    '28:fbjdgzeqf6ixgypwi8eyfs8l958le2cqb2cye4bsexcg96dxeu7u6ydt6sn4f8dueoecanb696f1cdjld7cecs8lac8le2',
    '4g:5i7xbseld7esace8b2j98xbve2akd0b28ee29585b2f7fldwb26x9ebvj1jtj5a0g8g8g8g8g8g8mihegfgfgfgfa1a1a1a1',
    '5s:jtjzj8j8j8j8j8e2j8ixixixixeyf3gfcycycycycycyi5bscgcgcgcg7u7u7u7ue4fmdududududue2duf1f1f1f1cee6ce',
    '75:cy 7n:cg 7v:cg 8b:7u 99:du a3:f1 cu:cy cw:7u cy:du d0:f1 d2:f1 d4:f1 d6:f1 d8:f1 jr:b2 jt:b2',
    'pd:g8gldpf4gffskyj8a1hgg8njjzgkj8jqfb pv:fgf6evjki8jwm9 q9:f0ebd5dubp8xebcr7gehcsf7bdaedofudw',
    'qr:erbmcpgee2gsi9 sh:gf sw:g8gkgldphrgfpdeokxkxhqi3njkyj8jqfbhef6g2jki8jrgmtlsrh3nffah5',
    'tr:h1cteld7bldncokwbxgagaefdtimg6e2fsemc1ccclgwdnfgdbmqmudnijc5cqkddf up:co 6c0:ak9mcigw 6c5:pi 6ca:6m9q',
    '6ce:b19qdndn9g 6ck:6mcg 6cw:rw 6cy:4w8seg 6d2:aseg 6d5:7979 6d8:gfgodw 6dg:3h 6dj:mojujf 6g0:jgetjjcgel',
    '6g6:ieznujnamadrgcedgntpgoedfqj6duetgjhpd293cclpikcrjji2 6j2:gc 6j7:9r 6ja:qg 6ji:hl 6jk:mi 6jm:fn',
    '6jq:m9 6jt:86 6jy:m5 6k2:gk 6kz:ijkr 6l7:jhkpkmkl 6mi:gogo 6mo:ererererkieterererer 6pt:dwe4 6px:iif4',
    '6q5:dw 6q7:jq 6q9:fge2 6qd:959q 6qh:6me2hshs 6qm:e2 6qz:b4 6rg:go 6rs:e2 6sg:e2 6sk:e2e2 6v9:9q 7fk:bscw',
    '7g2:bgd8 7g6:bgd9 7gc:bgd8 7gg:bgd9 7gm:ccdw 7gq:e2 7i4:ck 7pv:hx 9ii:000000006y6y',
    '1eg1:dwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdw',
    '1ehd:dwdwdwdwdwdwdwdwdwdwdwdwdwdwdw 1eht:ququququququququququququququququququququququququququququququ',
    '1eiq:ququququququ 1eiy:ququququququ 1ej6:ququququququ 1eje:quququ 1ejs:dwdwdwdwdwdwdw',
  ],
  hei: [
    'w:699jeefufuq3jm8a9w9wdgfu8a9x8aaufufufufufufufufufufu8a8afufufudor0haijhyjfgofqjhkl8lf9igfin2keky',
    '28:i0kyi8gwgzkdgiougkfdgv9wau9wfufmh3fzhhedhifq9mg2h98081fz8aq7hch3hihibddcb0h8f5n1emf4dn9w7t9wfu',
    '4g:699jfufufufu7t 4o:h3ncaxdxfu9xdmh3ap 4y:blblh3hw',
    '54:h3blbhdxoppmp3dohahahahahahapxhygogogogo8l8l8l8lk5kekykykykyky',
    '60:kykdkdkdkdfdikikfzfzfzfzfzfzojedfqfqfqfq80808080h6hch3h3h3h3h3 6w:h3h8h8h8h8f4hif4 75:fz 7n:fq 7v:fq',
    '8b:80 99:h3 a3:h8 cu:fz cw:80 cy:h3 d0:h8 d2:h8 d4:h8 d6:h8 d8:h8 jr:go',
    'pd:haijftiwgogvklky8liggin2keh1kykci0 pv:gxgzfdmwgkmdlj q9:hui0flgre9dnh4gl8kfyg1hwfadvgwishc',
    'qr:hbepg5lufhm5mc sh:go',
    'sw:haicijftk9goprhfkpkpijjyn2klkykci0hygzghn6gkkcj0rhrtmmphichyssijfzh6g2d1h5fqm2eghuhug1h0k2hsh3hi',
    'u8:hiedepf4ndemhqgenyodiwlqflednggd up:fq 6c1:9xf0f0 6ca:8a9q 6ce:ee9q 6ck:6m 6cy:8aeeeg 6d2:aseg',
    '6d5:8o8o 6d8:htgodw 6dg:96 6dj:q2lxlx 6g0:jgjjjjg6jt 6g6:ki',
    '6g8:ujfumafufuhig1tpgoh6kwj6h5jjgjhpg1fei1lpkyh6jji2 6j2:gc 6j7:de 6ja:sm 6ji:hl 6jk:mi 6jm:kd 6jt:86',
    '6jy:p0 6k2:gk 6mi:gogo 6pt:dw 6q5:dw 6qa:fu 6qe:9q 6qh:9q 6qj:hshs 6rg:go 6v9:9q 7pv:jh 9ii:000000006y6y',
    '1eg1:dwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdw',
    '1ehd:dwdwdwdwdwdwdwdwdwdwdwdwdwdwdw 1eht:pkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpkpk',
    '1eiq:pkpkpkpkpkpk 1eiy:pkpkpkpkpkpk 1ej6:pkpkpkpkpkpk 1eje:pkpkpk 1ejs:dwdwdwdwdwdwdw',
  ],
  kai: [
    'w:9q9q9qgogom8jg9q9q9qdwgo9q9q9q9qgogogogogogogogogogo9q9qgogogogolsj6i2jjk8hqg6kwjgafdohif7nrkikp',
    '28:h6kphnh5g1jqh8oggogogo9q9q9qgodwdwfzfxeqfzf3aag4gc7b8de67bmogcfmfwg0bye6a0gedmkadwdwdm9q9q9qgo',
    '4g:9q9qfgjteqgo9qirdwlo8weqge9mlodw8wgoakakdwgehq9qdwak8weq',
    '5b:goj6j6j6j6j6j6p0jjhqhqhqhqafafafafk8kikpkpkpkpkpgokpjqjqjqjqgoh6gyfzfzfzfzfzfzp0eqf3f3f3f37b7b7b',
    '6n:7bhagcfmfmfmfmfmgofmgegegegedwfwdw 75:fz 7n:f3 7v:f3 8b:7b 99:fm a3:ge cu:fz cw:7b cy:fm d0:ge d2:ge',
    'd4:ge d6:ge d8:ge jr:gc jt:dw pd:j6hofxi2hqgojhkpafhij6nrkignkphfh6 pv:fhg1gokhgokykz',
    'q9:g4fpdcfge6eaf3fu86dxeufmebeofsg1g2 qr:fwcefih9digzj3 sh:hq',
    'sw:j6hhhofxkqhqpdhfkikih1isnrjhkpjfh6jjg1epkhgok5ivmtmnkym4hpizmjhlfzeyfod8ivf4jpdxg7g7eagchrfffmg1',
    'u8:fweqd7dwo2dvh0g2lem9hbiaeje2j7e2 up:f4 6c1:9qdwdw 6ca:9q9q 6ce:9q9q 6ci:aw 6ck:6m 6cy:7yasegdwaseg',
    '6d5:eqeq 6d9:godw 6de:p0 6dg:96 6g0:jgjjjjg6jt 6g6:ki',
    '6g8:ujogmafzkuhig1tpgoh6kwj6h5jjgjhpg1fei1lpkyh6jji2 6iy:g4 6j2:gch6 6j7:fh 6ji:hl 6jk:mi 6jm:ly',
    '6jq:kpkp 6jt:86 6k2:gk 6mi:gogo 6pt:dwhi 6q2:dw 6q5:dw 6q7:hf 6q9:fhgo 6qd:9q9q 6qh:9qhshshs 6rg:go',
    '6v9:9q 9ii:000000006y6y 9j3:dw',
    '1eg1:dwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdwdw',
    '1ehd:dwdwdwdwdwdwdwdwdwdwdwdwdwdwdw 1eht:ququququququququququququququququququququququququququququququ',
    '1eiq:ququququququ 1eiy:ququququququ 1ej6:ququququququ 1eje:quququ 1ejs:dwdwdwdwdwdwdw',
  ],
}

function widthsIn(groups: readonly string[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (const group of groups.join(' ').split(' ')) {
    const [first = '', digits = ''] = group.split(':')
    const from = Number.parseInt(first, 36)
    for (let i = 0; 2 * i < digits.length; i += 1)
      widths.set(from + i, Number.parseInt(digits.slice(2 * i, 2 * i + 2), 36) / 1000)
  }
  return widths
}

const widths = {
  fang: widthsIn(WIDTHS.fang),
  hei: widthsIn(WIDTHS.hei),
  kai: widthsIn(WIDTHS.kai),
}

/** Advance width of a character in ems, as the report's faces have it. */
export const advanceIn = (face: TextFace, char: string): number =>
  widths[face].get(char.codePointAt(0) ?? 0) ?? 1
