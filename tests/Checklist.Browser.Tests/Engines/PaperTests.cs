using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Checklist.Browser.Tests.Support;

namespace Checklist.Browser.Tests.Engines;

/// <summary>The same page on paper from each engine, by the text of the PDF.</summary>
[Collection(Engines.Collection)]
public sealed partial class PaperTests(BrowserFixture chromium, Engines engines)
{
    private const int Answers = 40;
    private const string Address = "https://tickets.example.org/a-very-long-address/with/many/parts/"
        + "4711-and-more-that-does-not-fit-on-one-line-of-paper/because-it-is-so-long.html";

    /// <summary>Forty answers, two notes of twelve lines, an address as long as two lines, names and a sign-off.</summary>
    private static readonly string Fill = $$"""
        const set = (field, value) => {
          field.value = value;
          for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        };
        const checks = [...document.querySelectorAll('[data-check]')]
          .filter(check => check.querySelector('input[type=radio]')).slice(0, {{Answers}});
        checks.forEach((check, index) => check.querySelectorAll('input[type=radio]')[index % 4].click());
        for (const check of checks.slice(0, 2)) {
          set(check.querySelector('[data-field=note]'), Array.from({ length: 12 }, (_, line) => `Noted line ${line + 1}.`).join('\n'));
          set(check.querySelector('[data-field=by]'), 'A. Auditor of a very long name, of the second group, for the first time');
        }
        set(checks[0].querySelector('[data-field=evidence]'), '{{Address}}');
        set(document.querySelector('.sign-off input[type=text]'), 'Signed by A. Auditor of a very long name');
        set(document.querySelector('.sign-off input[type=date]'), '2026-11-21');
        """;

    /// <summary>Each paper is printed once, whatever is looked for on it.</summary>
    private static readonly Dictionary<string, string> Papers = new(StringComparer.Ordinal);

    /// <summary>What <c>pdftotext</c> finds on the page's paper.</summary>
    private async Task<string> Print(string name, string address, string script, string how)
    {
        var folder = Environment.GetEnvironmentVariable("CHECKLIST_PRINTS") ?? Pages.Papers(); // to look at them side by side
        var path = Path.Combine(folder, $"{name}-{(script.Length > 0 ? "filled" : "blank")}-{new Uri(address).Segments[^2].Trim('/')}.pdf");
        if (Papers.TryAdd(path, address))
        {
            await PrintTo(path, name, address, script);
        }

        return await Run("/usr/bin/pdftotext", how, path, "-");
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(program), $"there is no {program}");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }

    private async Task PrintTo(string path, string name, string address, string script)
    {
        if (name == Engines.WebKit)
        {
            Engines.Require(name);
            var said = await WebKitView.Run([new WebKitView.Job(address, "localStorage.clear();" + script, path)]);
            Assert.DoesNotContain(said, line => !line.StartsWith("PAGE ", StringComparison.Ordinal));
            return;
        }

        var tab = await (await engines.Get(name, chromium)).OpenFresh(address);
        await tab.Run(script + "; return ''");
        await File.WriteAllBytesAsync(path, await tab.Print());
        await tab.Close();
    }

    private async Task<IReadOnlyList<string>> PrintPages(string name, string address, string script) =>
        (await Print(name, address, script, "-raw")).TrimEnd('\f', '\n').Split('\f');

    /// <summary>One expectation for all three is what makes their papers the same.</summary>
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_filled_checklist_is_on_paper_whole(string name)
    {
        var pages = await PrintPages(name, Pages.HyperV(), Fill);
        var text = string.Join('\n', pages).Normalize(NormalizationForm.FormKC); // ligatures of a font
        Assert.Equal(Answers, text.Count(character => character == '\u00d7'));
        Assert.Equal(24, NotedLine().Count(text));
        var folded = Space().Replace(text, "");
        Assert.Matches("4711.and.more.*because.it.is.so.long.html", folded); // Firefox has hyphens of its own
        Assert.Contains("SignedbyA.Auditorofaverylongname", folded, StringComparison.Ordinal);
        Assert.Contains("21November2026", folded, StringComparison.Ordinal);
        Assert.DoesNotContain("dd/mm/yyyy", text, StringComparison.OrdinalIgnoreCase);
        HasMarksOnEachPage(pages);
        HeadingsKeepWithWhatFollows(pages);
        ControlsKeepWithTheirFirstCheck(pages);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_handout_carries_its_marks_and_keeps_its_headings(string name)
    {
        var pages = await PrintPages(name, Pages.Handout(), "");
        HasMarksOnEachPage(pages);
        HeadingsKeepWithWhatFollows(pages);
        ControlsKeepWithTheirFirstCheck(pages);
    }

    /// <summary>The review pack: a comment of twelve lines, and a name that is longer than its field.</summary>
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_reviewer_wrote_is_on_paper_whole(string name)
    {
        const string Name = "Zoe of the third department, which has a name as long as this one";
        const string Write = $$"""
            document.querySelector('.decision textarea').value = Array.from({ length: 12 }, (_, line) => `Noted line ${line + 1}.`).join('\n');
            document.querySelector('.reviewer input').value = '{{Name}}';
            """;
        var text = string.Join('\n', await PrintPages(name, Pages.Review(), Write));
        Assert.Equal(12, NotedLine().Count(text));
        Assert.Contains(Space().Replace(Name, ""), Space().Replace(text, ""), StringComparison.Ordinal);
    }

    /// <summary>A scanner finds it on each page. WebKit repeats nothing, so there it is on the first.</summary>
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Each_page_of_a_handout_has_the_code_of_its_sheet(string name)
    {
        var folder = Directory.CreateTempSubdirectory("checklist-codes-").FullName;
        try
        {
            var pdf = Path.Combine(folder, "handout.pdf");
            await PrintTo(pdf, name, Pages.HandoutFor(new("host01", "HOST01"), new("host02", "HOST02")), "");
            await Run("/usr/bin/pdftoppm", "-r", "200", "-gray", pdf, Path.Combine(folder, "page"));
            var pages = Directory.GetFiles(folder, "*.pgm").Order(StringComparer.Ordinal).ToList();
            Assert.True(pages.Count > 1);
            foreach (var page in name == Engines.WebKit ? pages.Take(1) : pages)
            {
                Assert.Matches(@"^ck:[0-9a-f]{12}::host01\+1:\s*$", await Run("/usr/bin/zbarimg", "--quiet", "--raw", "--nodbus", page));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void HasMarksOnEachPage(IReadOnlyList<string> pages) => Assert.All(pages, page =>
    {
        Assert.Contains("Internal", page, StringComparison.Ordinal);
        Assert.Matches(Digest(), page);
    });

    /// <summary>A group's count of controls is the last line of its head; the next control follows on that page.</summary>
    private static void HeadingsKeepWithWhatFollows(IReadOnlyList<string> pages)
    {
        var alone = pages.Where(page => GroupCount().Matches(page).LastOrDefault() is { } count && !Control().IsMatch(page[count.Index..]));
        Assert.Empty(alone);
        Assert.Contains(pages, page => GroupCount().IsMatch(page));
    }

    /// <summary>The last control that begins on a page has boxes on it, unless it is withdrawn and has none.</summary>
    private static void ControlsKeepWithTheirFirstCheck(IReadOnlyList<string> pages)
    {
        var begun = pages.Where(page => ControlHead().IsMatch(page)).Select(page => page[ControlHead().Matches(page)[^1].Index..]).ToList();
        Assert.True(begun.Count > 20, "the heads of controls are not found");
        Assert.All(begun, rest => Assert.Matches("Pass|Withdrawn|withdrawn", rest));
    }

    /// <summary>Everything begins behind the margin to bind: 25 mm are 70.9 points.</summary>
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_margin_to_bind_is_free(string name)
    {
        var boxes = Left().Matches(await Print(name, Pages.Handout(), "", "-bbox"));
        var lefts = boxes.Select(match => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(lefts);
        Assert.True(lefts.Min() >= 70, $"{lefts.Min()} points from the edge");
    }

    [GeneratedRegex(@"Noted line \d+\.")]
    private static partial Regex NotedLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\b[0-9a-f]{12}\b")]
    private static partial Regex Digest();

    [GeneratedRegex(@"^\s*\d+ controls?\b.*$", RegexOptions.Multiline)]
    private static partial Regex GroupCount();

    [GeneratedRegex(@"\bhv-[a-z]+-\d\d\b")]
    private static partial Regex Control();

    [GeneratedRegex(@"^\s*hv-[a-z]+-\d\d\s*$", RegexOptions.Multiline)]
    private static partial Regex ControlHead();

    [GeneratedRegex("xMin=\"([0-9.]+)\"")]
    private static partial Regex Left();
}
