// Reads a PDF with pdf.js, says what it found, fills in fields and saves: node pdfjs-check.mjs <node_modules> <in.pdf> <out.pdf>
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, input, output] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(join(resolve(modules), 'pdfjs-dist/legacy/build/pdf.mjs')).href);
const pdf = await getDocument({ data: new Uint8Array(readFileSync(input)), verbosity: 1 }).promise;

const roles = node => node.children ? [node.role, ...node.children.flatMap(roles)] : [];
const found = {
  pages: pdf.numPages,
  title: (await pdf.getMetadata()).info.Title,
  isMarked: (await pdf.getMarkInfo()).Marked,
  outline: (await pdf.getOutline()).map(entry => entry.title),
  attachments: Object.keys(await pdf.getAttachments() ?? {}),
  roles: roles(await (await pdf.getPage(1)).getStructTree()).join(' '),
};
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  await page.getOperatorList();
  for (const field of await page.getAnnotations()) {
    if (field.fieldName === 'c/hv-01/1' && field.buttonValue === 'fail') {
      pdf.annotationStorage.setValue(field.id, { value: true, radioValue: 'fail' });
    } else if (field.fieldName === 'c/hv-02/note') {
      pdf.annotationStorage.setValue(field.id, { value: 'Привет €' });
    } else if (field.fieldName === 'sign/follow-up') {
      pdf.annotationStorage.setValue(field.id, { value: true });
    }
  }
}
writeFileSync(output, await pdf.saveDocument());
console.log(JSON.stringify(found));
