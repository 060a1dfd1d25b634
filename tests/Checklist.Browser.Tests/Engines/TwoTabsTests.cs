using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests.Engines;

/// <summary>
/// Two tabs of one page, and what a person does in both in any order. In the end both hold the same, and each thing that was written is
/// there, as the answer or beside it, unless a person who saw it wrote something else. <c>CHECKLIST_TABS=500</c> tries more,
/// <c>CHECKLIST_TABS=26-26</c> one of them.
/// </summary>
[Collection(Engines.Collection)]
public sealed class TwoTabsTests(BrowserFixture chromium, Engines engines, ITestOutputHelper output)
{
    private const int Steps = 14;

    private static readonly string[] Boxes = ["lab-01/b", "lab-03", "lab-05/a"];
    private static readonly string[] Verdicts = ["pass", "fail", "partial", "not-applicable"];

    /// <summary>The first and the last one.</summary>
    private static int[] Sequences =>
        [.. (Environment.GetEnvironmentVariable("CHECKLIST_TABS") ?? "3").Split('-')
            .Select(part => int.Parse(part, CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Engines.AllPlaces), MemberType = typeof(Engines))]
    public async Task Nothing_is_lost_between_two_tabs(string name, string scheme)
    {
        var engine = await engines.Get(name, chromium);
        var address = PageServer.At(scheme, Pages.Checklist());
        Tab[] tabs = [await engine.Open(), await engine.Open()];
        foreach (var tab in tabs)
        {
            await tab.Go(address);
        }

        var (first, last) = Sequences is [var from, var to] ? (from, to) : (1, Sequences[0]);
        var beside = 0;
        for (var seed = first; seed <= last; seed++)
        {
            beside += await new Sequence(engine, tabs, address, seed).Run();
        }

        output.WriteLine($"{name} {scheme}: sequences {first} to {last}, {beside} answers were kept beside others");
        foreach (var tab in tabs)
        {
            await tab.Close();
        }
    }

    /// <summary>Something that a person wrote, until one who sees it writes something else.</summary>
    private sealed record Written(string Box, string Field, string Value);

    /// <summary>What the last import or clearing of a tab wrote, and what it took away.</summary>
    private sealed record Undoable(IReadOnlyList<Written> Added, List<Written> Removed);

    /// <summary>A script in one tab, and what its answer means.</summary>
    private sealed record Act(int Tab, string Script, Action<JsonNode?> Then);

    private sealed class Sequence(Engine engine, Tab[] tabs, string address, int seed)
    {
        private readonly Random random = new(seed); // the same ones each time
        private readonly List<Written> written = [];
        private readonly List<string> log = [];
        private readonly Undoable?[] undoable = new Undoable?[2];

        /// <summary>What one tab does before the other one does something: one visit of the driver.</summary>
        private readonly List<Act> batch = [];

        public async Task<int> Run()
        {
            await Begin();
            for (var step = 0; step < Steps; step++)
            {
                await Take(random.Next(2), Boxes[random.Next(Boxes.Length)], step);
            }

            await Flush();
            return await Compare();
        }

        /// <summary>A page that is open writes again what is emptied, and so may keep nothing before it is loaded again.</summary>
        private async Task Begin()
        {
            foreach (var tab in tabs.Reverse())
            {
                await tab.Run("Storage.prototype.setItem = () => {}; localStorage.clear(); return ''");
            }

            foreach (var tab in tabs)
            {
                await tab.Reload();
            }
        }

        private Task Take(int tab, string box, int step)
        {
            var kind = random.Next(24);
            var verdict = Verdicts[random.Next(Verdicts.Length)];
            var (note, evidence) = ($"note {step}", $"e{step}");
            log.Add($"{step}: tab {tab} {box} {kind} {verdict}");
            return kind switch
            {
                < 7 => Write(tab, box, "result", verdict, $"box('{box}', '{verdict}').click()"),
                < 11 => Write(tab, box, "note", note, $"set('ui:{box}-note', '{note}')"),
                < 13 => Write(tab, box, "evidence", evidence, $"set('ui:{box}-evidence', '{evidence}')"),
                < 15 => Write(tab, box, "result", "", "button().click()", ClearButton(box)),
                15 => Import(tab, box, verdict, note),
                16 => Do(tab, "window.dispatchEvent(new Event('focus')); return null;", _ => { }),
                17 => OpenAgain(tab),
                18 or 19 => Load(tab),
                20 => ClearAll(tab),
                21 => Do(tab, Other(box, $"shown('{box}')", "take-other"), seen => Forget(box, seen)),
                22 => Do(tab, Other(box, "said(other.textContent)", "discard-other"), seen => Forget(box, seen)),
                _ => Undo(tab),
            };
        }

        private async Task Do(int tab, string script, Action<JsonNode?> then)
        {
            if (batch.Exists(act => act.Tab != tab))
            {
                await Flush();
            }

            batch.Add(new Act(tab, script, then));
        }

        private async Task Flush()
        {
            if (batch.Count == 0)
            {
                return;
            }

            var scripts = string.Concat(batch.Select(act => $"all.push(await (async () => {{ {act.Script} }})());"));
            var said = JsonNode.Parse(await tabs[batch[0].Tab].Do($"const all = []; {scripts} return all;"))!;
            for (var index = 0; index < batch.Count; index++)
            {
                batch[index].Then(said[index]);
            }

            batch.Clear();
        }

        private async Task Load(int tab)
        {
            await Flush();
            await tabs[tab].Reload();
        }

        private async Task OpenAgain(int tab)
        {
            await Flush();
            await tabs[tab].Close();
            tabs[tab] = await engine.Open();
            await tabs[tab].Go(address);
        }

        /// <summary>
        /// What is seen is written over; what is not seen is not. Nothing is waited for between the two: what another tab wrote would come
        /// in.
        /// </summary>
        private Task Write(int tab, string box, string field, string value, string script, string before = "") =>
            Do(tab, $"{before} const seen = shown('{box}'); {script}; return seen;", seen =>
            {
                if (seen![field] is not JsonArray && (string)seen[field]! == value)
                {
                    return; // a box that is checked already
                }

                Forget(box, seen, field);
                if (value.Length > 0)
                {
                    written.Add(new Written(box, field, value));
                }
            });

        /// <summary>
        /// What a person saw and took away, in one field or in all. To undo a clearing of the other tab does not bring it back.
        /// </summary>
        private List<Written> Forget(string box, JsonNode? seen, string? field = null)
        {
            bool IsGone(Written item) => item.Box == box && (field ?? item.Field) == item.Field && Says(seen, item);
            var gone = written.Where(IsGone).ToList();
            written.RemoveAll(gone.Contains);
            foreach (var last in undoable)
            {
                last?.Removed.RemoveAll(IsGone);
            }

            return gone;
        }

        private static bool Says(JsonNode? record, Written item) => record?[item.Field] switch
        {
            JsonArray list => list.Any(entry => (string?)(entry is JsonObject ? entry["href"] : entry) == item.Value),
            JsonNode value => (string)value! == item.Value,
            null => false,
        };

        private static string ClearButton(string box) => $"""
            const record = box('{box}', 'pass').closest('[data-check]').querySelector('.record');
            const button = () => record.querySelector('[data-action=clear-answer]');
            record.open = true;
            await until(button);
            """;

        private static string Other(string box, string seen, string action) => $"""
            const other = besides('{box}')[0];
            const seen = other && {seen};
            other?.querySelector('[data-action={action}]').click();
            return seen;
            """;

        private Task Import(int tab, string box, string verdict, string note)
        {
            var (control, check) = (box.Split('/')[0], box.Contains('/', StringComparison.Ordinal) ? box.Split('/')[1] : "");
            Written[] added = [new(box, "result", verdict), new(box, "note", note)];
            return Do(tab, $$"""
                const place = { control: '{{control}}', check: '{{check}}' };
                const asked = checklist.page.readData().checks
                  .find(item => item.control === place.control && (item.check ?? '') === place.check);
                const answer = { ...place, result: '{{verdict}}', note: '{{note}}', digest: asked.digest };
                return await imported(JSON.stringify({ catalog: { id: 'lab' }, results: [answer] }), 'theirs');
                """, seen =>
            {
                undoable[tab] = new Undoable(added, Forget(box, seen));
                written.AddRange(added);
            });
        }

        private Task ClearAll(int tab)
        {
            var script = $$"""
                act('clear');
                const names = {{JsonSerializer.Serialize(Boxes)}};
                const seen = names.map(name => [shown(name), ...besides(name).map(other => said(other.textContent))]);
                await answered('clear');
                return seen;
                """;
            return Do(tab, script, seen =>
            {
                var removed = Boxes.SelectMany((box, index) => seen![index]!.AsArray().SelectMany(record => Forget(box, record))).ToList();
                undoable[tab] = new Undoable([], removed);
            });
        }

        /// <summary>What is undone is as before; what was written since is there too.</summary>
        private Task Undo(int tab) =>
            Do(tab, "const undo = document.querySelector('[data-action=undo]'); undo?.click(); return undo !== null;", isUndone =>
            {
                if ((bool)isUndone!)
                {
                    written.RemoveAll(undoable[tab]!.Added.Contains);
                    written.AddRange(undoable[tab]!.Removed);
                }
            });

        private static readonly string Shown = $"const shownAll = {JsonSerializer.Serialize(Boxes)}"
            + ".map(name => [shown(name), besides(name).map(other => said(other.textContent))])";

        private async Task<string> Look(int tab)
        {
            await tabs[tab].ComeBack();
            return JsonNode.Parse(await tabs[tab].Do($"{Shown}; return shownAll"))!.ToJsonString();
        }

        private async Task<int> Compare()
        {
            await tabs[0].ComeBack();
            await tabs[1].ComeBack();
            await Load(0);
            var (first, second) = ("", " ");
            for (var tries = 0; tries < 100 && first != second; tries++)
            {
                first = await Look(0); // a tab is told soon, not at once
                second = await Look(1);
            }

            const string Besides = "document.querySelectorAll('.banner--other').length";
            var all = JsonNode.Parse(await tabs[0].Do($"return [kept(), {Besides}, JSON.stringify(localStorage)]"))!;
            Assert.True(first == second, $"seed {seed}: the tabs show\n{first}\n{second}\n{string.Join('\n', log)}\n{all[0]}");
            var records = all[0]!.AsObject();
            var beside = records.Where(entry => entry.Key.StartsWith("-other/", StringComparison.Ordinal));
            var others = beside.Sum(entry => entry.Value!.AsArray().Count);
            Assert.Equal(others, (int)all[1]!);
            foreach (var item in written)
            {
                var key = item.Box.Contains('/', StringComparison.Ordinal) ? item.Box + "/" : item.Box + "//";
                var found = new[] { records[key] }.Concat(records["-other/" + key]?.AsArray() ?? []);
                Assert.True(found.Any(record => Says(record, item)), $"seed {seed}: {item} is lost\n{string.Join('\n', log)}\n{all[2]}");
            }

            return others;
        }
    }
}
