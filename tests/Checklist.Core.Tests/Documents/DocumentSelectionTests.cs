using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Profiles;
using Checklist.Core.Templates;
using Checklist.Core.Tests.Support;
using Checklist.Core.Writers;
using Checklist.Core.Writers.Handout;
using Checklist.Core.Writers.Markdown;
using Checklist.Core.Writers.Site;

namespace Checklist.Core.Tests.Documents;

public class DocumentSelectionTests
{
    private const string Note = "Only what changed since version 1.0.0: 1 of 3 controls.";

    private static readonly string Catalog = "title: Release checklist\nchapters: [{ id: steps, title: Steps, controls: all }]\ngroups:\n"
        + "  - id: before\n    title: Before\n    controls:\n"
        + Some.Control("rel-01", "statement: See [[rel-02]] and [[after]].", "related: [rel-02]") + Some.Control("rel-02")
        + "  - id: after\n    title: After\n    controls:\n" + Some.Control("rel-03");

    [Fact]
    public void Only_what_is_kept_is_left_and_counted()
    {
        var document = Narrowed();
        Assert.Equal(["rel-01"], document.Items.Select(item => item.Id));
        Assert.Equal(["before"], document.SectionsOf(document.Chapters[0]).Select(section => section.Id));
        Assert.Equal(1, document.ActiveCount);
        Assert.Equal([Note], document.SelectionNotes);
    }

    [Fact]
    public void The_digest_stays_that_of_the_catalog() => Assert.Equal(Whole().Digest, Narrowed().Digest);

    [Fact]
    public void Every_writer_prints_the_note_and_links_nothing_that_is_missing()
    {
        var files = Written(Narrowed());
        Assert.All(["markdown/checklist.md", "checklist.html", "handout.html"], path => Assert.Contains("1 of 3 controls", files[path]));
        Assert.All(files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("#rel-02\"", file.Value));
        Assert.Contains("See rel-02 and After.", files["markdown/checklist.md"]);
        Assert.DoesNotContain("](#rel-02", files["markdown/checklist.md"]);
    }

    private static ChecklistDocument Narrowed() => DocumentSelection.Keep(Whole(), item => item.Id == "rel-01", Note);

    private static ChecklistDocument Whole()
    {
        var diagnostics = new DiagnosticBag();
        var validated = CatalogValidator.Validate(CatalogReader.Read(MemorySources.Of(Catalog), "catalog.yaml", diagnostics)!, diagnostics);
        return DocumentBuilder.Build(ProfileResolver.ResolveWhole(validated!));
    }

    private static Dictionary<string, string> Written(ChecklistDocument document)
    {
        var diagnostics = new DiagnosticBag();
        var templates = TemplateSet.Read(new MemorySources(), diagnostics);
        var memory = new MemorySink();
        var context = new WriterContext(
            templates, new TemplateRenderer(templates, diagnostics), TermLinker.ForPagesOf(document), PaperSize.A4, diagnostics)
        {
            Output = new OutputCollector(memory, ""),
            PlaceOf = _ => default,
            PlaceOfFile = _ => default,
        };
        IChecklistWriter[] writers =
            [new MarkdownWriter(), new ChecklistHtmlWriter(), new SiteWriter(), new HandoutHtmlWriter(), new HandoutPdfWriter()];
        var files = writers.SelectMany(writer => writer.Write(document, context)).ToList();
        Assert.Equal("", Findings.Of(diagnostics));
        return files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(memory[file.Path].Bytes.Span), StringComparer.Ordinal);
    }
}
