using AngleSharp.Html.Parser;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Tests.Writers;

/// <summary>The handout as a page for the browser's print dialog.</summary>
public class HandoutPageTests
{
    private static readonly DocumentTarget Host = new("host01", "host01");
    private static readonly DocumentTarget Web = new("web", "Web server");

    private static AngleSharp.Html.Dom.IHtmlDocument Page(params DocumentTarget[] targets) =>
        new HtmlParser().ParseDocument(Html(Tailored.Catalog, targets));

    private static string Html(string catalog, params DocumentTarget[] targets) =>
        Built.From(MemorySources.Of(catalog),
            Built.Options with { Formats = [OutputFormat.Print], Targets = targets, Copy = "3" })["handout.html"];

    [Fact]
    public void Each_target_has_boxes_of_its_own_under_its_name()
    {
        var page = Page(Host, Web);
        Assert.All(page.QuerySelectorAll("[data-check] > .answers"),
            answers => Assert.Equal(["host01", "Web server"], answers.QuerySelectorAll(".answer-of > b").Select(name => name.TextContent)));
        Assert.Equal(Page().QuerySelectorAll(".box").Length * 2, page.QuerySelectorAll(".box").Length);
    }

    /// <summary>The remedy for what the fonts of the PDF do not have: it says what the PDF says.</summary>
    [Fact]
    public void Answers_of_an_audit_are_printed_for_each_target()
    {
        var assessment = Audit.Assessment(
            "control: lab-01, check: a, target: host01, result: fail, note: 日本語 <b>, evidence: [a.png], by: A. Auditor, on: 2026-11-20",
            "control: lab-01, check: a, target: host02, result: pass");
        var options =
            Built.Options with
            {
                Formats = [OutputFormat.Print], Edition = Edition.Handout, Audit = new AuditOptions(Audit.File(assessment)),
            };
        var page = new HtmlParser().ParseDocument(Built.From(Audit.Sources(), options)["handout.html"]);
        var check = page.QuerySelector("[id='lab-01'] [data-check=a]")!;
        Assert.Equal(["HOST01 Fail", "HOST02 Pass"], check.QuerySelectorAll(".answer-of").Select(answer =>
            $"{answer.QuerySelector("b")!.TextContent} {string.Join(' ', answer.QuerySelectorAll("label:has(:checked)").Select(label => label.TextContent))}"));
        Assert.Equal(
            ["HOST01: 日本語 <b>", "HOST01: Evidence: a.png", "HOST01: A. Auditor, 20 November 2026"],
            check.QuerySelectorAll("small").Select(line => line.TextContent));
    }

    /// <summary>Instead of a line that says it in words, as where the catalog judges the value.</summary>
    [Fact]
    public void A_value_that_nothing_judges_has_the_boxes_of_a_verdict_below_it()
    {
        const string Count = "checks: [{ id: n, text: Count the disks., answer: number }, "
            + "{ id: m, text: Count the fans., answer: number, passes: { min: 2 } }]";
        const string Catalog = $"id: lab\ntitle: Lab\ngroups: [{{ title: Host, controls: [{{ id: lab-01, title: Disks, {Count} }}] }}]\n";
        var answers = $"id: q4\ncatalog: {{ id: lab, digest: \"{Built.Text(MemorySources.Of(Catalog))!.Digest}\" }}\nresults:\n"
            + "  - { control: lab-01, check: n, value: 3, result: fail, note: Too few. }\n"
            + "  - { control: lab-01, check: m, value: 3, result: fail, note: Too loud. }\n";
        var options = Built.Options with { Formats = [OutputFormat.Print], Audit = new AuditOptions(Audit.File(answers)) };
        var page = new HtmlParser().ParseDocument(Built.From(MemorySources.Of(Catalog), options)["handout.html"]);
        Assert.Equal("3 | Pass, Fail, Partial, n/a | Fail | Too few.", Of("n"));
        Assert.Equal("3 |  |  | Fail Too loud.", Of("m"));
        var blank = new HtmlParser().ParseDocument(Built.From(MemorySources.Of(Catalog), OutputFormat.Print)["handout.html"]);
        Assert.Equal(4, blank.QuerySelectorAll("[data-check] .box").Length);

        string Of(string id)
        {
            var check = page.QuerySelector($"[data-check={id}]")!;
            string Texts(string selector, string mark) =>
                string.Join(mark, check.QuerySelectorAll(selector).Select(part => part.TextContent));
            return $"{Texts(".blank", "")} | {Texts(".choice", ", ")} | {Texts("label:has(:checked)", ", ")} | {Texts("small", " ")}";
        }
    }

    [Fact]
    public void The_head_and_the_code_of_every_page_say_whose_it_is()
    {
        var text = Built.Text(MemorySources.Of(Tailored.Catalog))!;
        var page = Html(Tailored.Catalog, Host, Web);
        Assert.Contains("--run-title:\"host01, Web server \\b7  Copy 3\";", page, StringComparison.Ordinal);
        Assert.Contains("--run-version:\"Release checklist\";", page, StringComparison.Ordinal);
        Assert.Contains(
            $"--run-mark:\"host01, Web server \\b7  Copy 3 \\b7  {text.Id} {text.ShortDigest}\"", page, StringComparison.Ordinal);
        Assert.Contains($"--run-code:{CodePicture.Of($"ck:{text.ShortDigest}::host01+1::3")}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_that_wants_no_codes_gets_none() =>
        Assert.DoesNotContain("--run-code:", Html(Tailored.Catalog + "\ntheme: { qr: none }\n", Host), StringComparison.Ordinal);

    [Fact]
    public void One_target_has_no_boxes_of_its_own()
    {
        var page = Page(Web);
        Assert.Contains("Web server", page.QuerySelector(".doc-block")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".answer-of"));
    }
}
