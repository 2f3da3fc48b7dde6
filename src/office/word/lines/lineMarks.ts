/** Marks that end no line, and those that begin none, in print of the mainland; % stays with its number. */
export const ENDS_NO_LINE = '([{·‘“〈《「『【〔〖（．［｛￡￥'
/** Characters that may not begin a line, as Word has them for Chinese. */
export const BEGINS_NO_LINE = '!%),.:;?]}¨·ˇˉ―‖’”…‰℃∶、。〃々〉》」』】〕〗！％＂＇），．：；？］｀｜｝～￠'
