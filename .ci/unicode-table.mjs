// Writes src/Checklist.Core/Text/Unicode/canonical.txt from the Unicode data that Node.js carries.
// Run: node .ci/unicode-table.mjs > src/Checklist.Core/Text/Unicode/canonical.txt
// JavaScript tells normalized strings but no combining classes, so a class is found by how a character sorts among one
// mark of each class.
const marks = {
  1: 0x0334, 6: 0x16FF0, 7: 0x093C, 8: 0x3099, 9: 0x094D, 10: 0x05B0, 11: 0x05B1, 12: 0x05B2, 13: 0x05B3, 14: 0x05B4, 15: 0x05B5, 16: 0x05B6,
  17: 0x05B7, 18: 0x05B8, 19: 0x05B9, 20: 0x05BB, 21: 0x05BC, 22: 0x05BD, 23: 0x05BF, 24: 0x05C1, 25: 0x05C2, 26: 0xFB1E, 27: 0x064B, 28: 0x064C,
  29: 0x064D, 30: 0x064E, 31: 0x064F, 32: 0x0650, 33: 0x0651, 34: 0x0652, 35: 0x0670, 36: 0x0711, 84: 0x0C55, 91: 0x0C56, 103: 0x0E38, 107: 0x0E48,
  118: 0x0EB8, 122: 0x0EC8, 129: 0x0F71, 130: 0x0F72, 132: 0x0F74, 202: 0x0321, 214: 0x1DCE, 216: 0x031B, 218: 0x302A, 220: 0x0316, 222: 0x059A, 224: 0x302E, 226: 0x1D16D,
  228: 0x05AE, 230: 0x0300, 232: 0x0315, 233: 0x035C, 234: 0x035D, 240: 0x0345,
};
const text = code => String.fromCodePoint(code);
const hex = code => code.toString(16).toUpperCase().padStart(4, '0');
const codes = string => [...string].map(character => character.codePointAt(0));
const sorts = (left, right) => { const pair = 'a' + text(left) + text(right); return pair.normalize('NFD') !== pair; };

function combiningClass(code) {
  if (!sorts(code, marks[1]) && !sorts(marks[230], code) && !sorts(marks[240], code)) return 0;
  return Number(Object.keys(marks).find(number => !sorts(code, marks[number]) && !sorts(marks[number], code)));
}

console.log(`# Canonical forms of Unicode ${process.versions.unicode}, made by .ci/unicode-table.mjs. Unicode License v3.`);
console.log('# CODE=PARTS; an exclamation mark where the parts do not compose again. Then CLASS:CODES.');
const classes = new Map();
for (let code = 0xC0; code < 0x110000; code++) {
  if ((code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xD800 && code <= 0xDFFF)) continue; // Hangul is computed, surrogates are no characters
  const character = text(code);
  const parts = codes(character.normalize('NFD'));
  if (character.normalize('NFD') !== character) {
    const composes = character.normalize('NFC') === character;
    const head = codes(String.fromCodePoint(...parts.slice(0, -1)).normalize('NFC'));
    if (composes && head.length !== 1) throw new Error(hex(code));
    console.log(`${hex(code)}=${(composes ? [...head, parts.at(-1)] : parts).map(hex).join(' ')}${composes ? '' : '!'}`);
    continue;
  }

  const number = combiningClass(code);
  if (number > 0) classes.set(number, [...(classes.get(number) ?? []), code]);
}

for (const [number, members] of [...classes].sort((left, right) => left[0] - right[0])) {
  const ranges = [];
  for (const code of members) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code; else ranges.push([code, code]);
  }

  console.log(`${number}:${ranges.map(([from, to]) => from === to ? hex(from) : `${hex(from)}-${hex(to)}`).join(' ')}`);
}
