// What a tab wrote last, under keys that no other tab writes: a tab that is overtaken and closed at once cannot see that its write is gone.
//
// The next tab that reads finds the trace, and sees in the entry whether it was made with knowledge of that write. A trace is trusted as
// little as an entry, and stays as long as a write that was made without knowledge of it may still arrive.
(() => {
  'use strict';
  const ROOT = 'checklist/traces/'; // beside the entries: a page that knows nothing of traces does not see them
  const MOST_OF_TAB = 50; // as many of its last answers have a trace
  const VALUES = 6; // of one answer: what it began with, and what was written last
  const LENGTH = 100_000; // characters of one trace; a longer note has none
  const KEPT = 10_000; // milliseconds; a write of another tab arrives sooner
  const MOST = 300; // of all tabs; what arrived goes sooner where there are more
  const TAB = /^t[0-9a-z]+$/;

  class Traces {
    /** @type {Map<string, string>} where the trace of a name is, the oldest first */
    #keys = new Map();

    /** @param {string} place the part of keys that says whose entries these are @param {string} tab @param {() => number} now in milliseconds */
    constructor(place, tab, now) {
      this.prefix = `${ROOT}${place}`;
      this.tab = tab;
      this.now = now;
    }

    /**
     * Each write has a key of its own: a tab that takes away what it saw arrive takes away no more than that. Where there is no room, the entry
     * itself is enough.
     * @param {Storage} area @param {string} name @param {OwnWrite[]} mine
     */
    leave(area, name, mine) {
      try {
        this.#remove(area, name);
        const [oldest] = this.#keys.keys();
        if (oldest !== undefined && this.#keys.size >= MOST_OF_TAB) this.#remove(area, oldest);
        const text = JSON.stringify({ name, mine: lastOf(mine, VALUES), at: this.now() });
        const key = `${this.prefix}${this.tab}/${mine.at(-1)?.number}`;
        if (text.length > LENGTH) return;
        area.setItem(key, text);
        this.#keys.set(name, key);
      } catch {
        this.drop(area);
      }
    }

    /** @param {Storage} area @param {string} name */
    #remove(area, name) {
      const key = this.#keys.get(name);
      if (key !== undefined) area.removeItem(key);
      this.#keys.delete(name);
    }

    /** Gives the room of this tab's own traces back. @param {Storage} area @returns {boolean} whether there were any */
    drop(area) {
      const keys = keysOf(area, `${this.prefix}${this.tab}/`);
      for (const key of keys) area.removeItem(key);
      this.#keys.clear();
      return keys.length > 0;
    }

    /**
     * What all tabs left, in the order in which it is put together: answers are added to what is beside them.
     * @param {Storage} area @returns {Trace[]}
     */
    all(area) {
      const found = keysOf(area, this.prefix).map(key => this.#read(key, area.getItem(key))).filter(trace => trace !== undefined);
      return found.sort((a, b) => Number(b.name.startsWith('-')) - Number(a.name.startsWith('-')) || b.at - a.at || b.number - a.number);
    }

    /** @param {string} key @param {string | null} text @returns {Trace | undefined} undefined where no page of ours wrote it */
    #read(key, text) {
      const tab = key.slice(this.prefix.length).split('/')[0] ?? '';
      const { name, mine, at } = /** @type {Record<string, unknown>} */ (json(text) ?? {});
      if (!TAB.test(tab) || typeof name !== 'string' || !Array.isArray(mine) || !mine.every(isWrite)) return undefined;
      const last = mine.at(-1);
      return last && { key, text, tab, name, mine, number: last.number, at: Number(at) };
    }

    /** Takes away what arrived long ago. @param {Storage} area @param {Trace[]} arrived @param {number} all how many there are */
    tidy(area, arrived, all) {
      const isOld = (/** @type {Trace} */ trace) => !(Math.abs(this.now() - trace.at) < KEPT);
      for (const trace of arrived) {
        if ((all > MOST || isOld(trace)) && area.getItem(trace.key) === trace.text) area.removeItem(trace.key);
      }
    }
  }

  /** What it began with, and the last ones. @param {OwnWrite[]} mine @param {number} count */
  function lastOf(mine, count) {
    return mine.length <= count ? mine : [...mine.slice(0, 1), ...mine.slice(1 - count)];
  }

  /**
   * What two tabs both began with: the last own write that the other one knew, or what was there before. It is nothing where the other one
   * did not know that either, or where something was changed and changed back: what looks untouched then was chosen.
   * @param {OwnWrite[]} mine @param {Record<string, number>} seen the writes that the other one knew @param {string} tab whose writes `mine` are
   */
  function baseOf(mine, seen, tab) {
    const base = mine.filter(write => isIn(seen, tab, write.number)).pop();
    const isCommon = base && Object.entries(base.w ?? {}).every(([one, number]) => isIn(seen, one, number));
    return isCommon && !isBack(mine.slice(mine.indexOf(base)).map(write => write.value)) ? base.value : null;
  }

  /**
   * Whether an entry was made with the knowledge of all that a tab wrote of its own. What it only brought in from a trace of another one is
   * known where that one's write is.
   * @param {OwnWrite[]} mine @param {Record<string, number>} seen the writes that the entry was made with the knowledge of @param {string} tab
   */
  function isAllKnown(mine, seen, tab) {
    return mine.every(({ number, repeats, from }) => repeats === true || isIn(seen, tab, number) || (from !== undefined && isIn(seen, from.tab, from.number)));
  }

  /** @param {Record<string, number>} seen the last writes that are known @param {string} tab @param {number} number */
  function isIn(seen, tab, number) {
    return number <= Number(seen[tab] ?? 0);
  }

  /**
   * What a write is where it is not the tab's own word: it says what was there already, or what a trace says.
   * @param {Told | null} told what is being brought in @param {string} name @param {unknown} before @param {unknown} value
   * @returns {Partial<OwnWrite>}
   */
  function sourceOf(told, name, before, value) {
    const text = JSON.stringify(value);
    if (text === JSON.stringify(before)) return { repeats: true };
    return told?.name === name && told.text === text ? { from: told.from } : {};
  }

  /** Whether a part ends as it began and was something else between. @param {unknown[]} values */
  function isBack(values) {
    const parts = values.map(value => /** @type {Record<string, unknown>} */ (value ?? {}));
    const names = new Set(parts.flatMap(part => Object.keys(part)));
    return [...names].some(name => {
      const course = parts.map(part => JSON.stringify(part[name]));
      return course[0] === course.at(-1) && course.some(text => text !== course[0]);
    });
  }

  /** @param {unknown} value @returns {value is OwnWrite} */
  function isWrite(value) {
    const write = /** @type {Partial<OwnWrite> | null | undefined} */ (value);
    const { from } = write ?? {};
    return typeof write?.number === 'number' && write.value !== undefined && (from === undefined || (TAB.test(from?.tab) && typeof from.number === 'number'));
  }

  /** @param {Storage} area @param {string} prefix */
  function keysOf(area, prefix) {
    return Array.from({ length: area.length }, (_, index) => area.key(index) ?? '').filter(key => key.startsWith(prefix));
  }

  /** @param {string | null} text @returns {unknown} undefined where it is no JSON */
  function json(text) {
    if (text === null) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  window.checklist.traces = { Traces, keysOf, lastOf, baseOf, isAllKnown, sourceOf, json };
})();
