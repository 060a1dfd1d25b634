// Finding pages: all words must match; an id before a title, a title before a text. Pure.
(() => {
  'use strict';
  const { fold, foldWithPlaces, words, indexOfWord, isWordCharacter } = window.checklist.text;
  const BEFORE = 60; // characters of an excerpt before the first hit
  const LENGTH = 160; // characters of an excerpt

  /** Better first. */
  const TIER = { id: 0, title: 1, start: 2, words: 3, text: 4 };

  /** @param {SearchPage[]} pages @returns {FoldedPage[]} */
  function prepare(pages) {
    return pages.map((page, order) => ({ page, order, id: fold(page.i ?? ''), title: fold(page.t), place: fold(page.p ?? ''), text: fold(page.x ?? '') }));
  }

  /** @param {FoldedPage[]} index @param {string} query @returns {SearchPage[]} best first */
  function find(index, query) {
    const sought = words(query);
    if (sought.length === 0) return [];
    const phrase = sought.join(' ');
    /** @type {Ranked[]} */
    const found = [];
    for (const entry of index) {
      const ranked = rank(entry, sought, phrase);
      if (ranked) found.push(ranked);
    }
    return found.sort(byRank).map(ranked => ranked.entry.page);
  }

  /** @param {FoldedPage} entry @param {string[]} sought @param {string} phrase @returns {Ranked | null} */
  function rank(entry, sought, phrase) {
    let inTitle = 0;
    let whole = 0;
    for (const word of sought) {
      const named = has(entry.title, word) || has(entry.id, word);
      if (!named && !has(entry.place, word) && !has(entry.text, word)) return null;
      if (named) inTitle++;
      if (hasWhole(entry.title, word) || hasWhole(entry.text, word)) whole++;
    }
    return { entry, tier: tierOf(entry, sought, phrase, inTitle), inTitle, hasPhrase: has(entry.title, phrase) || has(entry.text, phrase), whole };
  }

  /** @param {FoldedPage} entry @param {string[]} sought @param {string} phrase @param {number} inTitle */
  function tierOf(entry, sought, phrase, inTitle) {
    if (entry.id !== '' && entry.id === phrase) return TIER.id;
    if (entry.title === phrase) return TIER.title;
    if (entry.title.startsWith(phrase) || (entry.id !== '' && entry.id.startsWith(phrase))) return TIER.start;
    return inTitle === sought.length ? TIER.words : TIER.text;
  }

  /** @param {string} text @param {string} word */
  function has(text, word) {
    return indexOfWord(text, word) >= 0;
  }

  /** @param {string} text @param {string} word */
  function hasWhole(text, word) {
    for (let at = indexOfWord(text, word); at >= 0; at = indexOfWord(text, word, at + 1)) {
      if (at + word.length === text.length || !isWordCharacter(text, at + word.length)) return true;
    }
    return false;
  }

  /** @param {Ranked} a @param {Ranked} b */
  function byRank(a, b) {
    return a.tier - b.tier || b.inTitle - a.inTitle || Number(b.hasPhrase) - Number(a.hasPhrase) || b.whole - a.whole || byTitle(a, b) || a.entry.order - b.entry.order;
  }

  /** Of two titles that hold all words the shorter is the nearer. @param {Ranked} a @param {Ranked} b */
  function byTitle(a, b) {
    return a.tier === TIER.words ? a.entry.title.length - b.entry.title.length : 0;
  }

  /** A text in pieces, those that match marked. @param {string} text @param {string} query @returns {{ text: string, isHit: boolean }[]} */
  function mark(text, query) {
    const { folded, places } = foldWithPlaces(text);
    const hits = hitsIn(folded, words(query));
    /** @type {{ text: string, isHit: boolean }[]} */
    const pieces = [];
    let at = 0;
    for (const [start, end] of hits) {
      const from = places[start] ?? 0;
      const to = places[end] ?? text.length;
      if (from > at) pieces.push({ text: text.slice(at, from), isHit: false });
      pieces.push({ text: text.slice(from, to), isHit: true });
      at = to;
    }
    if (at < text.length) pieces.push({ text: text.slice(at), isHit: false });
    return pieces;
  }

  /** @param {string} folded @param {string[]} sought @returns {[number, number][]} in order, apart from each other */
  function hitsIn(folded, sought) {
    /** @type {[number, number][]} */
    const hits = [];
    for (const word of sought) {
      for (let at = indexOfWord(folded, word); at >= 0; at = indexOfWord(folded, word, at + word.length)) hits.push([at, at + word.length]);
    }
    hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return hits.filter(([start], index) => index === 0 || start >= Math.max(...hits.slice(0, index).map(hit => hit[1])));
  }

  /** The part of a page's text around the first hit, in pieces; empty where the title says it all. @param {SearchPage} page @param {string} query */
  function excerpt(page, query) {
    const text = page.x ?? '';
    const { folded, places } = foldWithPlaces(text);
    const first = hitsIn(folded, words(query))[0];
    if (!first) return [];
    const start = startOfWord(text, Math.max(0, (places[first[0]] ?? 0) - BEFORE));
    const end = endOfWord(text, Math.min(text.length, start + LENGTH));
    return [
      ...(start > 0 ? [{ text: '… ', isHit: false }] : []),
      ...mark(text.slice(start, end), query),
      ...(end < text.length ? [{ text: ' …', isHit: false }] : []),
    ];
  }

  /** @param {string} text @param {number} at */
  function startOfWord(text, at) {
    const space = text.indexOf(' ', at);
    return at === 0 || space < 0 || space - at > BEFORE / 2 ? at : space + 1;
  }

  /** @param {string} text @param {number} at */
  function endOfWord(text, at) {
    if (at >= text.length) return text.length;
    const space = text.lastIndexOf(' ', at);
    return space > at - BEFORE / 2 ? space : at;
  }

  window.checklist.search = { prepare, find, mark, excerpt };
})();
