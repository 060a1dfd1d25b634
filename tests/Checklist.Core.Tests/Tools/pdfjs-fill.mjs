// Fills in fields of a PDF with pdf.js and saves: node pdfjs-fill.mjs <node_modules> <in.pdf> <out.pdf> <values.json>
// The values are by field name; of a radio group or a check box the value that a tick stands for.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, input, output, valuesFile] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(join(resolve(modules), 'pdfjs-dist/legacy/build/pdf.mjs')).href);
const values = JSON.parse(readFileSync(valuesFile, 'utf8'));
const pdf = await getDocument({ data: new Uint8Array(readFileSync(input)), verbosity: 0 }).promise;

for (let number = 1; number <= pdf.numPages; number++) {
  for (const field of await (await pdf.getPage(number)).getAnnotations()) {
    const value = values[field.fieldName];
    if (value === undefined) {
      continue;
    }
    if (field.radioButton) {
      if (field.buttonValue === value) {
        pdf.annotationStorage.setValue(field.id, { value: true, radioValue: value });
      }
    } else {
      pdf.annotationStorage.setValue(field.id, { value: field.checkBox ? value === field.exportValue : value });
    }
  }
}
writeFileSync(output, await pdf.saveDocument());
