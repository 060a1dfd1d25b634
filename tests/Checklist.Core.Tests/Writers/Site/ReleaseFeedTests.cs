using System.Xml.Linq;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Writers.Site;

public class ReleaseFeedTests
{
    private const string Head = """
        id: rel
        version: 2.0.0
        url: https://docs.example.com/rel/
        revisions:
          - { version: 2.0.0, date: 2026-05-01, author: A, summary: "Second & last." }
          - { version: 1.0.0, date: 2026-03-02, author: A, summary: First. }
        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Releases_that_say_their_day_are_entries()
    {
        var feed = XDocument.Parse(Built.From(Sources(Head))["site/changes.atom"]).Root!;
        var entry = Assert.Single(feed.Elements(Atom + "entry")); // 2.0.0 is not released yet
        Assert.Equal(
            ("2026-03-02T00:00:00Z", "First.", "https://docs.example.com/rel/changes.html"),
            (entry.Element(Atom + "updated")!.Value, entry.Element(Atom + "summary")!.Value,
                entry.Element(Atom + "link")!.Attribute("href")!.Value));
        Assert.All([feed, entry], element => Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Id(element)));
        Assert.NotEqual(Id(feed), Id(entry));
        Assert.Equal("Release checklist", feed.Element(Atom + "title")!.Value);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
    }

    [Fact]
    public void An_entry_keeps_its_id_when_a_release_follows_it()
    {
        var later = Sources(Head);
        later.Add("releases/2.0.0.json", ReleaseWriter.Write(Recorded.Of(later)))
            .Add("catalog.yaml", Some.Catalog(
                Head.Replace("version: 2.0.0\nurl", "version: 3.0.0\nurl", StringComparison.Ordinal), Some.Control("rel-01")));
        var (one, two) = (Built.From(Sources(Head))["site/changes.atom"], Built.From(later)["site/changes.atom"]);
        var entries = XDocument.Parse(two).Root!.Elements(Atom + "entry").ToList();
        Assert.Equal(["Second & last.", "First."], entries.Select(entry => entry.Element(Atom + "summary")!.Value));
        Assert.Equal(Id(XDocument.Parse(one).Root!.Element(Atom + "entry")!), Id(entries[1]));
        Assert.Contains("type=\"application/atom+xml\" href=\"changes.atom\"", Built.From(later)["site/index.html"]);
    }

    [Fact]
    public void Without_a_day_there_is_no_feed() => Assert.DoesNotContain(
        "site/changes.atom", Built.From(Sources(Head[..Head.IndexOf("revisions", StringComparison.Ordinal)])).Keys);

    private static string Id(XElement element) => element.Element(Atom + "id")!.Value;

    private static MemorySources Sources(string head)
    {
        var first = Some.Catalog(head.Replace("version: 2.0.0\nurl", "version: 1.0.0\nurl", StringComparison.Ordinal), Some.Control("rel-01"));
        return MemorySources.Of(Some.Catalog(head, Some.Control("rel-01", "guidance: More.")))
            .Add("releases/1.0.0.json", ReleaseWriter.Write(Recorded.Of(first)));
    }
}
