// The JSON form of an assessment: written strictly, read with patience. Pure.
(() => {
  'use strict';
  const { fill } = window.checklist.phrases;
  const { keyOfRecord, nameOf, makeRecord, hasContent, RESULTS } = window.checklist.answers;
  const MAXIMUM_LENGTH = 20_000_000; // characters; 50,000 answers with a page of notes each would be less
  const MAXIMUM_PROBLEMS = 20; // as many as a person reads before looking into the file
  const RESULT_KEYS = new Set(['control', 'check', 'target', 'result', 'value', 'note', 'evidence', 'by', 'on', 'digest']);
  const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/;
  const HALF = /\p{Surrogate}/gu;
  const NOT_CHECKED = 'not-checked';

  /** @param {Assessment} assessment */
  function write(assessment) {
    const file = {
      ...(assessment.audit === undefined ? {} : { audit: assessment.audit }),
      ...(assessment.copy ? { copy: assessment.copy } : {}),
      id: assessment.id,
      title: assessment.title,
      catalog: assessment.catalog,
      ...(assessment.targets.length > 0 ? { targets: assessment.targets } : {}),
      results: assessment.results.filter(hasContent).map(writeResult),
      ...(assessment.signOff.length > 0 ? { 'sign-off': assessment.signOff } : {}),
    };
    return JSON.stringify(file, null, 2) + '\n';
  }

  /** Empty fields are left out. @param {Answer} record */
  function writeResult(record) {
    return {
      control: record.control,
      ...(record.check ? { check: record.check } : {}),
      ...(record.target ? { target: record.target } : {}),
      ...(record.result ? { result: record.result } : record.value ? {} : { result: NOT_CHECKED }),
      ...(record.value ? { value: record.value } : {}),
      ...(record.note ? { note: record.note } : {}),
      ...(record.evidence.length > 0 ? { evidence: record.evidence } : {}),
      ...(record.by ? { by: record.by } : {}),
      ...(record.on ? { on: record.on } : {}),
      digest: record.digest,
    };
  }

  /**
   * A file that is no assessment of this catalog gives null and the reason. A result that cannot be read is left out and named.
   * @param {string} text @param {string} catalogId @returns {{ assessment: Assessment | null, problems: string[] }}
   */
  function read(text, catalogId) {
    if (text.length > MAXIMUM_LENGTH) return refuse('{{ words.script.file_too_large }}');
    /** @type {unknown} */
    let file;
    try {
      file = JSON.parse(text.replace(/^\ufeff/, ''));
    } catch {
      return refuse(whyNotJson(text));
    }
    if (!isObject(file) || !Array.isArray(file.results)) return refuse('{{ words.script.file_not_assessment }}');
    if (!isObject(file.catalog) || typeof file.catalog.id !== 'string') return refuse('{{ words.script.file_without_catalog }}');
    if (file.catalog.id !== catalogId) return refuse(fill('{{ words.script.file_of_other_catalog }}', file.catalog.id, catalogId));
    return readParts(/** @type {AssessmentFile} */ (file));
  }

  /** @param {string} reason */
  function refuse(reason) {
    return { assessment: null, problems: [reason] };
  }

  /** @param {string} text */
  function whyNotJson(text) {
    if (/^\s*$/.test(text)) return '{{ words.script.file_empty }}';
    if (/^\s*[{[]/.test(text)) return '{{ words.script.file_damaged }}';
    return '{{ words.script.file_not_json }}';
  }

  /** @param {unknown} value @returns {value is Record<string, unknown>} */
  function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  /** @param {AssessmentFile} file */
  function readParts(file) {
    /** @type {string[]} */
    const problems = [];
    const assessment = {
      id: textOf(file.id),
      title: textOf(file.title),
      catalog: { id: file.catalog.id, version: textOf(file.catalog.version), digest: textOf(file.catalog.digest), ...(textOf(file.catalog.profile) && { profile: textOf(file.catalog.profile) }) },
      targets: readList(file.targets).filter(target => textOf(target.id) !== '').map(target => ({ id: textOf(target.id), title: textOf(target.title) || textOf(target.id) })),
      results: readResults(file.results, problems),
      signOff: readList(file['sign-off']).filter(sign => textOf(sign.role) !== '').map(readSignature),
    };
    return { assessment, problems: shorten(problems) };
  }

  /** Text that can be written in UTF-8: half a character is none, and ends what encodes it. @param {unknown} value */
  function textOf(value) {
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return typeof value === 'string' ? value.replace(HALF, '\ufffd') : '';
  }

  /** @param {unknown} value */
  function readList(value) {
    return Array.isArray(value) ? value.filter(isObject) : [];
  }

  /** @param {Record<string, unknown>} sign @returns {Signature} */
  function readSignature(sign) {
    return { role: textOf(sign.role), name: textOf(sign.name), on: dateOf(sign.on), digest: textOf(sign.digest) };
  }

  /** @param {unknown} value */
  function dateOf(value) {
    const date = textOf(value);
    return DATE.test(date) ? date : '';
  }

  /** @param {unknown[]} results @param {string[]} problems */
  function readResults(results, problems) {
    /** @type {Answer[]} */
    const records = [];
    const seen = new Set();
    results.forEach((result, index) => {
      const place = fill('{{ words.script.result }}', index + 1);
      const record = readResult(result, place, problems);
      if (!record || !hasContent(record)) return;
      const key = keyOfRecord(record);
      if (seen.has(key)) problems.push(fill('{{ words.script.second_answer }}', place, nameOf(record)));
      seen.add(key);
      records.push(record);
    });
    return records;
  }

  /** @param {unknown} result @param {string} place @param {string[]} problems @returns {Answer | undefined} */
  function readResult(result, place, problems) {
    if (!isObject(result) || textOf(result.control) === '') {
      problems.push(fill('{{ words.script.no_control }}', place));
      return undefined;
    }
    const record = makeRecord({
      control: textOf(result.control),
      check: textOf(result.check),
      target: textOf(result.target),
      result: textOf(result.result) === NOT_CHECKED ? '' : textOf(result.result),
      value: textOf(result.value),
      note: textOf(result.note),
      evidence: readEvidence(result.evidence),
      by: textOf(result.by),
      on: dateOf(result.on),
      digest: textOf(result.digest),
    });
    if (record.result !== '' && !RESULTS.includes(record.result)) {
      problems.push(fill('{{ words.script.no_result }}', place, nameOf(record), record.result));
      return undefined;
    }
    reportOddities(result, record, place, problems);
    return record;
  }

  /** @param {Record<string, unknown>} result @param {Answer} record @param {string} place @param {string[]} problems */
  function reportOddities(result, record, place, problems) {
    if (textOf(result.on) !== record.on) problems.push(fill('{{ words.script.no_date }}', place, nameOf(record), textOf(result.on)));
    const unknown = Object.keys(result).filter(key => !RESULT_KEYS.has(key));
    if (unknown.length > 0) problems.push(fill('{{ words.script.unknown_fields }}', place, nameOf(record), unknown.join('”, “')));
  }

  /** @param {unknown} value @returns {Evidence[]} */
  function readEvidence(value) {
    const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return list.map(item => (isObject(item) ? makeEvidence(textOf(item.href), textOf(item.title)) : makeEvidence(textOf(item), '')))
      .filter(item => item.href !== '' || item.title !== undefined);
  }

  /** @param {string} href @param {string} title @returns {Evidence} */
  function makeEvidence(href, title) {
    return title === '' ? { href } : { href, title };
  }

  /** @param {string[]} problems */
  function shorten(problems) {
    if (problems.length <= MAXIMUM_PROBLEMS) return problems;
    return [...problems.slice(0, MAXIMUM_PROBLEMS), fill('{{ words.script.and_more }}', problems.length - MAXIMUM_PROBLEMS)];
  }

  /** Evidence as one line: `address` or `title <address>`, parted by ` ; `. @param {Evidence[]} list */
  function evidenceToLine(list) {
    return list.map(item => (item.title ? `${item.title} <${item.href}>` : item.href)).join(' ; ');
  }

  /** @param {string} line @returns {Evidence[]} */
  function evidenceFromLine(line) {
    return line.split(/\s+;\s+/).map(part => part.trim()).filter(part => part !== '').map(part => {
      const titled = /^(.+?)\s*<([^<>]*)>$/.exec(part);
      return titled ? makeEvidence(titled[2] ?? '', titled[1] ?? '') : { href: part };
    });
  }

  /** A record as one entry of storage, in the form that files have. @param {unknown} entry */
  function readEntry(entry) {
    /** @type {string[]} */
    const problems = [];
    const record = readResult(entry, '', problems);
    return problems.length === 0 ? record : undefined;
  }

  window.checklist.assessmentJson = { writeEntry: writeResult, readEntry, readSignature, textOf, read, write, evidenceToLine, evidenceFromLine };
})();
