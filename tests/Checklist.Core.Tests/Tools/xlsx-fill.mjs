// Fills in cells of a workbook and saves it: node xlsx-fill.mjs <exceljs or xlsx> <node_modules> <in.xlsx> <out.xlsx> <values.json>
// The values are by sheet and cell; one that reads as a day is written as a day, as the program does it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [program, modules, input, output, valuesFile] = process.argv.slice(2);
const library = createRequire(join(resolve(modules), 'here.js'))(program);
const sheets = JSON.parse(readFileSync(valuesFile, 'utf8'));
const isDay = value => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

async function withExcelJs() {
  const book = new library.Workbook();
  await book.xlsx.readFile(input);
  for (const [name, cells] of Object.entries(sheets)) {
    for (const [cell, value] of Object.entries(cells)) {
      book.getWorksheet(name).getCell(cell).value = isDay(value) ? new Date(`${value}T00:00:00Z`) : value;
    }
  }
  await book.xlsx.writeFile(output);
}

function withSheetJs() {
  const book = library.readFile(input, { cellStyles: true, cellNF: true });
  for (const [name, cells] of Object.entries(sheets)) {
    for (const [cell, value] of Object.entries(cells)) {
      library.utils.sheet_add_aoa(book.Sheets[name], [[isDay(value) ? new Date(`${value}T00:00:00`) : value]], { origin: cell });
    }
  }
  library.writeFile(book, output);
}

await (program === 'exceljs' ? withExcelJs() : withSheetJs());
