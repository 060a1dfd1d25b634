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
    private sealed record Undoable(IReadOnlyList<Written> Added, IReadOnlyList<Written> Removed);

    private sealed class Sequence(Engine engine, Tab[] tabs, string address, int seed)
    {
        private readonly Random random = new(seed); // the same ones each time
        private readonly List<Written> written = [];
        private readonly List<string> log = [];
        private readonly Undoable?[] undoable = new Undoable?[2];

        public async Task<int> Run()
        {
            await tabs[1].Go("about:blank"); // a page that is open writes again what is emptied
            await tabs[0].Do("localStorage.clear(); return 1");
            await tabs[0].Reload();
            await tabs[1].Go(address);
            for (var step = 0; step < Steps; step++)
            {
                await Act(random.Next(2), Boxes[random.Next(Boxes.Length)], step);
            }

            return await Compare();
        }

        private async Task Act(int tab, string box, int step)
        {
            var kind = random.Next(24);
            var verdict = Verdicts[random.Next(Verdicts.Length)];
            var (note, evidence) = ($"note {step}", $"e{step}");
            log.Add($"{step}: tab {tab} {box} {kind} {verdict}");
            switch (kind)
            {
                case < 7:
                    await Write(tab, box, "result", verdict, $"box('{box}', '{verdict}').click()");
                    break;
                case < 11:
                    await Write(tab, box, "note", note, $"set('ui:{box}-note', '{note}')");
                    break;
                case < 13:
                    await Write(tab, box, "evidence", evidence, $"set('ui:{box}-evidence', '{evidence}')");
                    break;
                case < 15:
                    await Write(tab, box, "result", "", "button().click()", ClearButton(box));
                    break;
                case 15:
                    await Import(tab, box, verdict, note);
                    break;
                case 16:
                    await tabs[tab].ComeBack();
                    break;
                case 17:
                    await tabs[tab].Close();
                    tabs[tab] = await engine.Open();
                    await tabs[tab].Go(address);
                    break;
                case 18 or 19:
                    await tabs[tab].Reload();
                    break;
                case 20:
                    await ClearAll(tab);
                    break;
                case 21:
                    Forget(box,
                        await tabs[tab]
                            .Do($"{Other(box)}; const seen = shown('{box}'); other?.querySelector('[data-action=take-other]').click(); return other && seen;"));
                    break;
                case 22:
                    Forget(box,
                        await tabs[tab]
                            .Do($"{Other(box)}; const seen = other && said(other.textContent); other?.querySelector('[data-action=discard-other]').click(); return seen;"));
                    break;
                default:
                    await Undo(tab);
                    break;
            }
        }

        /// <summary>
        /// What is seen is written over; what is not seen is not. Nothing is waited for between the two: what another tab wrote would come
        /// in.
        /// </summary>
        private async Task Write(int tab, string box, string field, string value, string script, string before = "")
        {
            var seen = JsonNode.Parse(await tabs[tab].Do($"{before} const seen = shown('{box}'); {script}; return seen;"))!;
            if (seen[field] is not JsonArray && (string)seen[field]! == value)
            {
                return; // a box that is checked already
            }

            Forget(box, seen, field);
            if (value.Length > 0)
            {
                written.Add(new Written(box, field, value));
            }
        }

        /// <summary>What a person saw and took away, in one field or in all.</summary>
        private List<Written> Forget(string box, JsonNode? seen, string? field = null)
        {
            var gone = written.Where(item => item.Box == box && (field ?? item.Field) == item.Field && Says(seen, item)).ToList();
            written.RemoveAll(gone.Contains);
            return gone;
        }

        private void Forget(string box, string seen) => Forget(box, JsonNode.Parse(seen));

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

        private static string Other(string box) => $"const other = besides('{box}')[0]";

        private async Task Import(int tab, string box, string verdict, string note)
        {
            var (control, check) = (box.Split('/')[0], box.Contains('/', StringComparison.Ordinal) ? box.Split('/')[1] : "");
            var seen = await tabs[tab].Do($$"""
                const place = { control: '{{control}}', check: '{{check}}' };
                const asked = checklist.page.readData().checks
                  .find(item => item.control === place.control && (item.check ?? '') === place.check);
                const answer = { ...place, result: '{{verdict}}', note: '{{note}}', digest: asked.digest };
                return await imported(JSON.stringify({ catalog: { id: 'lab' }, results: [answer] }), 'theirs');
                """);
            Written[] added = [new(box, "result", verdict), new(box, "note", note)];
            undoable[tab] = new Undoable(added, Forget(box, JsonNode.Parse(seen)));
            written.AddRange(added);
        }

        private async Task ClearAll(int tab)
        {
            var script = $$"""
                act('clear');
                const names = {{JsonSerializer.Serialize(Boxes)}};
                const seen = names.map(name => [shown(name), ...besides(name).map(other => said(other.textContent))]);
                await answered('clear');
                return seen;
                """;
            var seen = JsonNode.Parse(await tabs[tab].Do(script))!.AsArray();
            var removed = Boxes.SelectMany((box, index) => seen[index]!.AsArray().SelectMany(record => Forget(box, record))).ToList();
            undoable[tab] = new Undoable([], removed);
        }

        /// <summary>What is undone is as before; what was written since is there too.</summary>
        private async Task Undo(int tab)
        {
            var script = "const undo = document.querySelector('[data-action=undo]'); undo?.click(); return undo !== null;";
            if (await tabs[tab].Do(script) == "true")
            {
                written.RemoveAll(undoable[tab]!.Added.Contains);
                written.AddRange(undoable[tab]!.Removed);
            }
        }

        private static readonly string Shown = $"return {JsonSerializer.Serialize(Boxes)}"
            + ".map(name => [shown(name), besides(name).map(other => said(other.textContent))])";

        private async Task<int> Compare()
        {
            await tabs[0].ComeBack();
            await tabs[1].ComeBack();
            await tabs[0].Reload();
            var kept = await tabs[0].Do("return kept()");
            var (page, other) = (await tabs[0].Do(Shown), await tabs[1].Do("window.dispatchEvent(new Event('focus')); " + Shown));
            Assert.True(page == other, $"seed {seed}: the tabs show\n{page}\n{other}\n{string.Join('\n', log)}\n{kept}");
            var records = JsonNode.Parse(kept)!.AsObject();
            var shown = await tabs[0].Do("return [...document.querySelectorAll('.banner--other')].length");
            var beside = records.Where(entry => entry.Key.StartsWith("-other/", StringComparison.Ordinal));
            var others = beside.Sum(entry => entry.Value!.AsArray().Count);
            Assert.Equal(others.ToString(CultureInfo.InvariantCulture), shown);
            foreach (var item in written)
            {
                var key = item.Box.Contains('/', StringComparison.Ordinal) ? item.Box + "/" : item.Box + "//";
                var all = new[] { records[key] }.Concat(records["-other/" + key]?.AsArray() ?? []);
                Assert.True(all.Any(record => Says(record, item)), $"seed {seed}: {item} is lost\n{string.Join('\n', log)}\n{kept}");
            }

            return others;
        }
    }
}
