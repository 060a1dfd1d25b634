using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests;

/// <summary>
/// Sessions of several tabs over one storage that tells each of them later what the others wrote, as browsers with many processes do. A
/// tab may be closed before it sees that another one wrote over its answer: its trace says what it wrote.
/// </summary>
public sealed class OvertakenTabsTests(BrowserFixture fixture) : ScriptTest(fixture)
{
    /// <summary>A tab sees its own writes at once and those of others up to five seconds later, all in one order.</summary>
    private const string Tabs = """
        class SlowArea {
          constructor(shared) { this.shared = shared; this.applied = shared.log.length; }
          deliver(count) { this.applied = Math.min(this.shared.log.length, this.applied + count); }
          get view() {
            while (this.shared.log[this.applied]?.at < this.shared.clock - 5000) this.applied++;
            const view = new Map();
            this.shared.log.forEach(({ key, text, by }, index) => {
              if (index < this.applied || by === this) text === null ? view.delete(key) : view.set(key, text);
            });
            return view;
          }
          get length() { return this.view.size; }
          key(index) { return [...this.view.keys()][index] ?? null; }
          getItem(key) { return this.view.get(key) ?? null; }
          setItem(key, text) {
            const { view } = this;
            if ([...view.set(key, text)].join('').length > this.shared.quota) throw new Error('full');
            this.shared.log.push({ key, text, by: this, at: this.shared.clock });
          }
          removeItem(key) { this.shared.log.push({ key, text: null, by: this, at: this.shared.clock }); }
        }
        const catalog = { id: 'k', version: '1', digest: 'sha256:0123456789ab', title: '' };
        const checks = ['a', 'b'].map(check => ({ control: 'c', check, digest: 'd' }));
        const shared = () => ({ log: [], clock: 0, quota: Infinity });
        const open = (storage, audit = '') => {
          const area = new SlowArea(storage);
          const place = { catalog: 'k', document: catalog.digest, audit };
          const records = new checklist.storage.RecordStorage(place, () => area, () => storage.clock);
          const session = new checklist.session.Session({ format: 1, catalog, targets: [], checks }, records);
          session.load();
          const back = () => { area.deliver(Infinity); session.refresh(); };
          return { area, session, back, records, all: key => [session.answers.get(key), ...(session.answers.others.get(key) ?? [])] };
        };
        const write = ({ area, session }, value) => {
          area.shared.clock++;
          session.set(KEY, { value });
        };
        const traces = tab => [...tab.area.view.keys()].filter(key => key.startsWith('checklist/traces/'));
        const ENTRIES = 'checklist/2/k/0123456789ab//';
        const KEY = 'c/a/';
        """;

    private static readonly string[] Scripts = ["answers", "merge", "assessment-json", "traces", "storage", "entries", "session"];

    private async Task Gives(string expected, string script) => Assert.Equal(expected, await Run(Scripts, Tabs + script));

    /// <summary>
    /// Two tabs write, clear, clear all and undo it, close and open again; some never come back. What each wrote is there in the end,
    /// unless one who saw it wrote something else. Every text is another one, so that none is there by chance.
    /// </summary>
    [Fact]
    public Task Nothing_is_lost_between_tabs_that_are_told_late_and_closed_at_once() => Gives("[]", """
        const says = (record, { field, value }) => record
          && (field === 'evidence' ? record.evidence.some(item => item.href === value) : record[field] === value);
        const sequence = seed => {
          let state = seed * 7919 + 17;
          const random = n => (state = (state * 69069 + 12345) % 2147483648, state >> 8) % n;
          const storage = shared();
          const tabs = [open(storage), open(storage)];
          const log = [];
          let written = [];
          const forget = (key, field, seen) => {
            const isLeft = item => item.key !== key || item.field !== field || !says(seen, item);
            written = written.filter(isLeft);
            for (const { emptied } of tabs) if (emptied) emptied.gone = emptied.gone.filter(isLeft);
          };
          const write = (tab, key, field, value) => {
            const seen = tab.session.answers.get(key);
            if (field !== 'evidence') forget(key, field, seen);
            tab.session.set(key, { [field]: field === 'evidence' ? [...(seen?.evidence ?? []), { href: value }] : value });
            written.push({ key, field, value });
          };
          const empty = tab => {
            const all = written;
            const seen = tab.session.snapshot();
            for (const record of [...seen.records.values(), ...[...seen.others.values()].flat()]) {
              for (const field of ['note', 'value', 'evidence']) forget(checklist.answers.keyOfRecord(record), field, record);
            }
            tab.session.refresh(); // as after the question
            const before = tab.session.snapshot();
            tab.session.clearAll(true, seen);
            tab.emptied = { before, after: tab.session.snapshot(), gone: all.filter(item => !written.includes(item)) };
          };
          const giveBack = tab => {
            if (!tab.emptied) return;
            tab.session.restore(tab.emptied.before, tab.emptied.after);
            written.push(...tab.emptied.gone.filter(item => !written.includes(item)));
            tab.emptied = undefined;
          };
          for (let step = 0; step < 14; step++) {
            storage.clock += random(3) === 0 ? random(4000) : 1;
            const [at, key, kind] = [random(2), ['c/a/', 'c/b/'][random(2)], random(14)];
            const tab = tabs[at];
            log.push(`${step}: tab ${at} ${key} ${kind}`);
            if (kind < 3) write(tab, key, 'note', `note ${step}`);
            else if (kind < 5) write(tab, key, 'value', `value ${step}`);
            else if (kind < 6) write(tab, key, 'evidence', `evidence ${step}`);
            else if (kind < 7) {
              forget(key, 'value', tab.session.answers.get(key));
              tab.session.clear(key);
            } else if (kind < 8) empty(tab);
            else if (kind < 9) giveBack(tab);
            else if (kind < 12) tabs[at] = open(storage);
            else if (kind < 13) tab.back();
            else tab.area.deliver(random(6));
          }
          for (const tab of tabs) if (random(2)) tab.back();
          const last = open(storage);
          const lost = written.filter(item => !last.all(item.key).some(record => says(record, item)));
          return lost.length > 0 ? [seed, lost, log] : undefined;
        };
        return Array.from({ length: 1500 }, (_, seed) => sequence(seed)).filter(lost => lost).slice(0, 3);
        """);

    private const string Overtaken = """
        const storage = shared();
        const [first, second] = [open(storage), open(storage)];
        second.session.set(KEY, { note: 'From the tab that is closed.' });
        first.session.set(KEY, { value: '7' });
        """;

    [Fact]
    public Task A_tab_that_is_overtaken_and_closed_leaves_its_note() =>
        Gives("""["7","From the tab that is closed."]""", Overtaken + """
        const { value, note } = open(storage).session.answers.get(KEY);
        return [value, note];
        """);

    [Fact]
    public Task Two_notes_are_beside_each_other_and_said() => Gives(
        """[["From the other one.","From the tab that is closed."],["c/a/"]]""", Overtaken + """
        first.session.set(KEY, { note: 'From the other one.' });
        const said = [];
        first.session.onovertaken = ({ beside }) => said.push(...beside);
        first.back();
        return [open(storage).all(KEY).map(record => record.note), said];
        """);

    /// <summary>One chose again what another one had changed, and did not know of it: that is not what both began with.</summary>
    [Fact]
    public Task An_answer_that_was_chosen_again_is_not_taken_for_untouched() => Gives("""["2","3"]""", """
        const storage = shared();
        write(open(storage), '1');
        const late = open(storage);
        write(open(storage), '2');
        write(open(storage), '3');
        write(late, '2');
        return open(storage).all(KEY).map(record => record.value);
        """);

    /// <summary>The trace of the first one is still there.</summary>
    [Fact]
    public Task What_a_tab_knew_and_wrote_over_does_not_come_back_with_it() => Gives("""["late","second"]""", """
        const storage = shared();
        const late = open(storage);
        write(open(storage), 'first');
        write(open(storage), 'second');
        write(late, 'late');
        return open(storage).all(KEY).map(record => record.value);
        """);

    [Fact]
    public Task An_answer_that_was_taken_away_and_given_again_is_not_taken_for_untouched() => Gives("\"1\"", """
        const storage = shared();
        const tab = open(storage);
        tab.session.set(KEY, { value: '1' });
        const late = open(storage);
        tab.session.clear(KEY);
        tab.session.set(KEY, { value: '1' });
        late.session.clear(KEY);
        return open(storage).session.answers.get(KEY)?.value;
        """);

    /// <summary>
    /// The other tab brings in from a trace that the answer was taken away, before the tab that did so gives it back: what it was told is
    /// not its own word.
    /// </summary>
    [Fact]
    public Task An_answer_that_was_taken_away_and_given_back_is_not_taken_away_by_one_who_was_told_late() => Gives("[\"1\",\"1\",0]", """
        const storage = shared();
        const tab = open(storage);
        write(tab, '1');
        const seen = tab.session.snapshot();
        const late = open(storage);
        tab.session.clearAll(true, seen);
        late.area.deliver(3); // behind two writes of its own: the trace, and not yet the entry
        late.session.refresh();
        tab.session.restore(seen, tab.session.snapshot());
        late.back();
        tab.back();
        return [late.session.answers.get(KEY)?.value, open(storage).session.answers.get(KEY)?.value, late.session.answers.others.size];
        """);

    /// <summary>The entry that says so would be gone with the first page that is loaded, and the trace would still be there.</summary>
    [Fact]
    public Task What_was_taken_away_is_not_brought_back_by_its_trace() => Gives("[null,null,0,0]", """
        const storage = shared();
        open(storage).session.set(KEY, { note: 'Written.' });
        open(storage).session.set(KEY, { note: '' });
        const seen = [open(storage), open(storage)].map(tab => tab.session.answers.get(KEY) ?? null);
        storage.clock += 60_000;
        open(storage);
        const end = open(storage);
        return [...seen, traces(end).length, [...end.area.view.keys()].filter(key => key === ENTRIES + KEY).length];
        """);

    [Fact]
    public Task Traces_are_few_and_go_when_all_arrived() => Gives("[true,1,0]", """
        const storage = shared();
        const tab = open(storage);
        const { makeRecord } = checklist.answers;
        const records = Array.from({ length: 80 }, (_, index) => makeRecord({ control: `c${index}`, value: '1', digest: 'd' }));
        tab.session.take(records, []);
        const many = traces(tab).length;
        storage.clock += 60_000;
        tab.session.set(KEY, { note: 'x'.repeat(200_000) });
        tab.session.set('c/b/', { note: 'short' });
        tab.back();
        const few = traces(tab).length;
        storage.clock += 60_000;
        tab.back();
        return [many > 0 && many <= 50, few, traces(tab).length];
        """);

    /// <summary>What there is room for is the answer, and nothing is said.</summary>
    [Fact]
    public Task Traces_give_their_room_to_answers() => Gives("""["",0,true,"full"]""", """
        const storage = shared();
        const tab = open(storage);
        for (let step = 0; step < 9; step++) tab.session.set(KEY, { note: 'x'.repeat(100 * step) });
        storage.quota = [...tab.area.view].join('').length + 450;
        tab.session.set('c/b/', { note: 'y'.repeat(150) });
        const state = [tab.records.problem, traces(tab).length, open(storage).session.answers.get('c/b/').note.length === 150];
        tab.session.set('c/b/', { note: 'y'.repeat(15_000) });
        return [...state, tab.records.problem];
        """);

    /// <summary>Strangers write traces as they write entries: of another check or audit, unknown forms, names that are not ours.</summary>
    [Theory]
    [InlineData("0123456789ab//t1/0", "{broken")]
    [InlineData("0123456789ab//t1/0", "7")]
    [InlineData("0123456789ab//t1/0", """{"name":"c/a/","mine":[],"at":0}""")]
    [InlineData("0123456789ab//t1/0", """{"name":"c/a/","mine":[{"number":1,"value":{"control":"c","check":"b","value":"7","digest":"d"}}],"at":0}""")]
    [InlineData("0123456789ab//t1/0", """{"name":"c/a/","mine":[{"number":1,"value":"<b>"}],"at":0}""")]
    [InlineData("0123456789ab//t1/0", """{"name":"-about","mine":[{"number":1,"value":{"made":"x"}}],"at":0}""")]
    [InlineData("0123456789ab//t1/0", """{"name":"__proto__","mine":[{"number":1,"value":{"control":"__proto__","value":"7"}}],"at":0}""")]
    [InlineData("0123456789ab//__proto__/0", GoodTrace)]
    [InlineData("0123456789ab/other-audit/t1/0", GoodTrace)]
    [InlineData("ba9876543210//t1/0", GoodTrace)]
    public Task A_trace_that_no_page_of_this_audit_wrote_counts_for_nothing(string key, string text) => Gives("""["mine",0,1,true]""", $$"""
        const storage = shared();
        const tab = open(storage);
        tab.session.set(KEY, { value: 'mine' });
        tab.area.setItem('checklist/traces/k/{{key}}', '{{text}}');
        const about = tab.area.getItem(ENTRIES + '-about');
        const { area, session, records } = open(storage);
        const { answers } = session;
        const isLeft = area.getItem(ENTRIES + '-about') === about;
        return [answers.get(KEY).value, answers.others.size + records.unreadable, answers.records.size, isLeft];
        """);

    private const string GoodTrace =
        """{"name":"c/a/","mine":[{"number":0,"value":null},{"number":1,"value":{"control":"c","check":"a","value":"7","digest":"d"}}],"at":0}""";

    /// <summary>It shows in the test above that it is the place that counts: here it is the right one.</summary>
    [Fact]
    public Task The_trace_of_a_page_of_this_audit_is_an_answer_beside_the_other() => Gives("""["mine","7"]""", $$"""
        const storage = shared();
        const tab = open(storage);
        tab.session.set(KEY, { value: 'mine' });
        tab.area.setItem('checklist/traces/k/0123456789ab//t1/0', '{{GoodTrace}}');
        return open(storage).all(KEY).map(record => record.value);
        """);

    /// <summary>As many as before, and another one.</summary>
    [Fact]
    public Task An_answer_beside_that_was_exchanged_while_another_tab_wrote_is_kept() => Gives("""[["new"],["new"]]""", """
        const make = note => checklist.answers.makeRecord({ control: 'c', check: 'a', note, digest: 'd' });
        const storage = shared();
        open(storage).session.take([make('counts')], [make('old')]);
        const tab = open(storage);
        const stored = tab.area.getItem(ENTRIES + '-other/' + KEY);
        tab.session.decideOther(KEY, 0, false);
        tab.session.take([], [make('new')]);
        tab.area.setItem(ENTRIES + '-other/' + KEY, stored);
        tab.back();
        return [tab, open(storage)].map(each => each.all(KEY).slice(1).map(record => record.note));
        """);
}
