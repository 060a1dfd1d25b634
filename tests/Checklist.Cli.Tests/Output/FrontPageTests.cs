using System.Net;
using System.Text.RegularExpressions;
using Checklist.Cli.Disk;
using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Output;

/// <summary>What a build publishes is a whole: each folder has a start page, and no link leads nowhere.</summary>
public sealed partial class FrontPageTests : IDisposable
{
    private const string Groups = """
        groups:
          - id: a
            title: A
            controls:
              - { id: a-1, title: One }
              - { id: a-2, title: Two }

        """;

    private readonly CliTest test = Sources();

    public void Dispose() => test.Dispose();

    [Fact]
    public void From_the_root_of_the_output_no_link_leads_nowhere()
    {
        var result = test.Run("build", "sources", "--to", "markdown,html,print,xlsx,csv", "--profile", "all", "-o", "www");
        Assert.EndsWith("\n\nOpen www/index.html\n", result.Output, StringComparison.Ordinal);
        var seen = Crawl("index.html", []);
        string[] reached =
        [
            "guide/index.html", "policy/site/a.html", "guide/handout.pdf", "guide/small/site/index.html", "guide/small/checklist.html",
            "policy/markdown/index.md",
        ];
        Assert.Superset(reached.ToHashSet(), seen);
        Crawl("guide/c/a-1.html", []); // where a code on paper leads
    }

    [Fact]
    public void The_page_over_all_guides_says_what_each_is()
    {
        test.Run("build", "sources", "--to", "html", "-o", "www");
        var page = test.Read("www/index.html");
        Assert.Contains("<a href=\"guide/index.html\">Servers &amp; hosts</a>", page, StringComparison.Ordinal);
        Assert.Contains("Version 1.2.0, draft", page, StringComparison.Ordinal);
        Assert.Contains("How servers are <em>kept</em>.", page, StringComparison.Ordinal);
        Assert.Contains("<li lang=\"de\"><h2><a href=\"policy/index.html\">Policy</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_start_page_knows_the_version_and_digest_of_every_text()
    {
        test.Run("build", "sources/guide", "--profile", "all", "-o", "www");
        var page = test.Read("www/guide/index.html");
        foreach (var folder in new[] { "", "small/" })
        {
            var digest = Digest().Match(test.Read($"www/guide/{folder}checklist.html")).Groups[1].Value;
            Assert.Contains($"data-print=\"1.2.0-{digest}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_page_that_no_build_wrote_stays_as_it_is_and_that_is_said()
    {
        var result = test.With("www/index.html", "mine").Run("build", "sources", "--to", "html", "-o", "www", "--strict");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            "www/index.html: info CHK6300: `www/index.html` is not a page that a build wrote, and stays as it is\n",
            result.Error,
            StringComparison.Ordinal);
        Assert.Equal("mine", test.Read("www/index.html"));
        Assert.DoesNotContain("Open www/index.html", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_changed_stays_and_an_unchanged_one_is_replaced()
    {
        test.Run("build", "sources", "--to", "html", "-o", "www");
        test.Run("build", "sources/guide", "--to", "html", "-o", "www");
        Assert.DoesNotContain("policy", test.Read("www/index.html"), StringComparison.Ordinal);

        File.AppendAllText(test.PathOf("www/index.html"), "<!-- mine -->");
        Assert.Contains("CHK6300", test.Run("build", "sources", "--to", "html", "-o", "www").Error, StringComparison.Ordinal);
        Assert.EndsWith("<!-- mine -->", test.Read("www/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_pages_the_outputs_are_linked_and_no_start_page()
    {
        test.Run("build", "sources", "--to", "html", "-o", "www");
        test.Run("build", "sources", "--to", "print", "-o", "www");
        Assert.Contains("<h2>Policy</h2>", test.Read("www/index.html"), StringComparison.Ordinal);
        Assert.Contains("policy/handout.pdf", Crawl("index.html", []));
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("link to a file")]
    public void A_folder_or_link_in_its_place_stays(string obstacle)
    {
        test.With("elsewhere/kept", Obstacle.Kept);
        Obstacle.Put(obstacle, test.PathOf("www/index.html"), test.PathOf("elsewhere"));
        Assert.Contains("CHK6300", test.Run("build", "sources", "--to", "html", "-o", "www").Error, StringComparison.Ordinal);
        Assert.Equal(Obstacle.KindOf(obstacle), FileStatus.KindOf(test.PathOf("www/index.html")));
        Assert.Equal(Obstacle.Kept, test.Read("elsewhere/kept"));
    }

    [Fact]
    public async Task A_preview_begins_with_the_same_page()
    {
        test.Run("build", "sources", "--to", "markdown,html,print,xlsx,csv", "--profile", "all", "-o", "www");
        await using var preview = await ServeTest.StartAsync(Sources(), "sources", "--profile", "all");
        var main = Body(await preview.PageAsync("/"));
        Assert.Equal(Body(test.Read("www/index.html")), main);
        Assert.Equal(Body(test.Read("www/guide/index.html")), Body(await preview.PageAsync("/guide/")));
        using var moved = await preview.Client.GetAsync(new Uri("guide", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "/guide/"), (moved.StatusCode, moved.RequestMessage!.RequestUri!.AbsolutePath));
    }

    private static CliTest Sources() => CliTest.Create()
        .With("sources/guide/catalog.yaml", """
            title: Servers & hosts
            version: 1.2.0
            summary: How servers are *kept*.
            url: https://docs.example/guide
            theme: { qr: controls }
            chapters: [{ id: intro, title: Intro, file: intro.md }]

            """ + Groups)
        .With("sources/guide/intro.md", "# Intro\n\nSee [[a-1]] and [the list](#intro).\n")
        .With("sources/guide/profiles/small.yaml", """
            id: small
            title: Small ones
            by: Owner
            on: 2026-01-01
            exclude:
              - { control: a-2, reason: Too much. }

            """)
        .With("sources/policy/catalog.yaml", "title: Policy\nlanguage: de\n" + Groups);

    private static string Body(string page) =>
        page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    /// <summary>As a plain web server would answer: a folder is its index.html.</summary>
    private HashSet<string> Crawl(string path, HashSet<string> seen)
    {
        if (!seen.Add(path))
        {
            return seen;
        }

        Assert.True(File.Exists(test.PathOf($"www/{path}")), $"{path} is linked and missing");
        if (!path.EndsWith(".html", StringComparison.Ordinal))
        {
            return seen;
        }

        foreach (Match match in Address().Matches(test.Read($"www/{path}")))
        {
            var address = WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0];
            if (address.Length > 0 && !address.Contains(':', StringComparison.Ordinal))
            {
                var target = new Uri(new Uri($"http://host/{path}"), address).AbsolutePath[1..];
                Crawl(Uri.UnescapeDataString(target.EndsWith('/') || target.Length == 0 ? target + "index.html" : target), seen);
            }
        }

        return seen;
    }

    [GeneratedRegex("""(?:href=|src=|; url=)"?([^"]+)""")]
    private static partial Regex Address();

    [GeneratedRegex("data-digest=\"?sha256:([0-9a-f]{12})")]
    private static partial Regex Digest();
}
