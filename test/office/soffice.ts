import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'

const FONTS = join(import.meta.dirname, '../../public/fonts')

/** The office's names of typefaces, and the editor's that stand in for them. */
const STAND_INS: Readonly<Record<string, string>> = {
  仿宋_GB2312: 'NB FangSong',
  楷体_GB2312: 'NB KaiTi',
  黑体: 'NB HeiTi',
  宋体: 'NB SongTi',
  方正小标宋简体: 'NB BiaoSong',
}

/** Who corrects documents. */
export const CORRECTOR = '王局长'

/**
 * Prints a document. LibreOffice 7.4 does not read `autoSpaceDE` and reads `overflowPunct` the wrong way round: the one
 * sets both as the file says them, the other leaves them. Text controls are printed as text, not as fields of a form.
 */
const MACRO = `
Sub AsSaid(source, target)
  PrintTo(source, target, True)
End Sub
Sub AsRead(source, target)
  PrintTo(source, target, False)
End Sub
Sub PrintTo(source, target, said)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If said Then
    style = document.StyleFamilies.getByName("ParagraphStyles").getByName("Standard")
    style.ParaIsCharacterDistance = False
    style.ParaIsHangingPunctuation = False
  End If
  Dim data(0) As New com.sun.star.beans.PropertyValue
  data(0).Name = "ExportFormFields"
  data(0).Value = False
  Dim filter(1) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "writer_pdf_Export"
  filter(1).Name = "FilterData"
  filter(1).Value = data()
  document.storeToURL(target, filter())
  document.close(True)
End Sub`

/** What a corrector does: words that are replaced wherever they stand. */
export type Corrections = readonly (readonly [from: string, to: string])[]

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Corrects a document with tracked changes, and saves it as a file of Word. */
const correcting = (replaced: Corrections): string => `
Sub Correct(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  document.RecordChanges = True
${replaced.map(([from, to]) => `  Rewrite(document, ${quoted(from)}, ${quoted(to)})`).join('\n')}
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, filter())
  document.close(True)
End Sub
Sub Rewrite(document, before, after)
  descriptor = document.createReplaceDescriptor()
  descriptor.SearchString = before
  descriptor.ReplaceString = after
  document.replaceAll(descriptor)
End Sub`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A library of one module, where LibreOffice looks for the user's macros. */
const library = (macros: string): Readonly<Record<string, string>> => ({
  'script.xlb':
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Office"/></library:library>',
  'dialog.xlb':
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"/>',
  'Office.xba': `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Office" script:language="StarBasic">${escaped(macros)}</script:module>`,
})

/** The user's name, which tracked changes have, among the settings of a profile. */
const USER = `<item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="givenname" oor:op="fuse"><value>${CORRECTOR}</value></prop></item></oor:items>`

/** Makes sure that LibreOffice can be called; throws an Error that says what to install. */
export function needSoffice(): void {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
  } catch {
    throw new Error(
      'Install LibreOffice Writer (Debian: apt-get install --no-install-recommends libreoffice-writer-nogui), which lays out the Word files of this test.',
    )
  }
}

/** LibreOffice with the editor's typefaces under the names that a file of an office gives, in a folder of its own. */
export class Soffice {
  private readonly folder: string
  private readonly profile: string
  constructor(folder: string, corrections: Corrections = []) {
    this.folder = folder
    this.profile = join(folder, 'profile')
    const fonts = join(folder, 'fonts')
    mkdirSync(fonts, { recursive: true })
    for (const name of readdirSync(FONTS).filter((one) => one.endsWith('.gzip')))
      writeFileSync(join(fonts, name.replace('.gzip', '')), gunzipSync(readFileSync(join(FONTS, name))))
    const aliases = Object.entries(STAND_INS).map(
      ([office, own]) =>
        `<match target="pattern"><test name="family"><string>${office}</string></test><edit name="family" mode="assign" binding="same"><string>${own}</string></edit></match>`,
    )
    writeFileSync(
      join(folder, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir>${aliases.join('')}</fontconfig>`,
    )
    // its first start writes a library of its own there
    this.run('--terminate_after_init')
    const macros = join(this.profile, 'user/basic/Standard')
    mkdirSync(macros, { recursive: true })
    const settings = join(this.profile, 'user/registrymodifications.xcu')
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('</oor:items>', USER))
    for (const [name, xml] of Object.entries(library(MACRO + correcting(corrections))))
      writeFileSync(join(macros, name), `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)
  }

  private run(argument: string): void {
    execFileSync(
      'soffice',
      [`-env:UserInstallation=${pathToFileURL(this.profile).href}`, '--headless', '--norestore', argument],
      {
        env: { ...process.env, FONTCONFIG_FILE: join(this.folder, 'fonts.conf') },
        stdio: ['ignore', 'ignore', 'ignore'],
      },
    )
  }

  /** Corrects a file of Word with tracked changes; answers with the path of the corrected copy. */
  corrected(file: string): string {
    const out = join(this.folder, `${basename(file, '.docx')}-corrected.docx`)
    this.run(`macro:///Standard.Office.Correct(${pathToFileURL(file).href},${pathToFileURL(out).href})`)
    return out
  }

  /** Prints a file as LibreOffice reads it, or as its properties say; answers with the path of the PDF. */
  pdf(file: string, isAsSaid: boolean): string {
    const kind = isAsSaid ? 'said' : 'read'
    const out = join(this.folder, `${basename(file, '.docx')}-${kind}.pdf`)
    this.run(
      `macro:///Standard.Office.${isAsSaid ? 'AsSaid' : 'AsRead'}(${pathToFileURL(file).href},${pathToFileURL(out).href})`,
    )
    return out
  }
}
