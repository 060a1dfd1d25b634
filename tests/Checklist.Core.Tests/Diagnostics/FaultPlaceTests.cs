using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;
using Checklist.Core.Prose;
using Checklist.Core.Tests.Prose;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Diagnostics;

/// <summary>A fault of the tool names what it was working on. The faults here are made by hand: no source leads to them.</summary>
public class FaultPlaceTests
{
    [Fact]
    public void A_fault_at_a_control_names_its_file_and_its_id()
    {
        var catalog = CatalogReader.Read(
            MemorySources.Of(Some.Catalog("", Some.Control("rel-01"), Some.Control("rel-02"))), "catalog.yaml", new DiagnosticBag())!;
        var validated = CatalogValidator.Validate(catalog, new DiagnosticBag())!;
        var resolved = ProfileResolver.ResolveWhole(validated);
        var broken = resolved.Groups[0].Controls[1] with { Roles = [SourcedText.FromFile(new SourceText("a", "nobody"))] };
        var group = resolved.Groups[0] with { Controls = [resolved.Groups[0].Controls[0], broken] };
        var fault = Assert.ThrowsAny<Exception>(() => DocumentBuilder.Build(new ResolvedCatalog(validated, [group], resolved.Parameters)));
        AssertNames("catalog.yaml:8:9", "a fault of the tool at control `rel-02`, `KeyNotFoundException`: ", fault);
    }

    [Fact]
    public void A_fault_in_a_text_names_where_it_stands()
    {
        var source = new SourceText("guide.md", "first\n\nsecond\n");
        var document = new ProseDocument(new SourcedText("second", source.Span(7, 6), TextForm.Verbatim), [null!], []);
        Assert.All<Action>(
        [
            () => HtmlProse.Render(document, new NoAddresses(), new HtmlProseOptions()),
            () => MarkdownProse.Render(document, new NoAddresses(), MarkdownProseOptions.Default),
            () => PlainProse.Render(document),
        ], render => AssertNames("guide.md:3:1", "a fault of the tool, `", Assert.ThrowsAny<Exception>(render)));
    }

    [Fact]
    public void The_innermost_place_and_name_count()
    {
        var (inner, outer) = (new SourceText("inner.md", "a").Start, new SourceText("outer.yaml", "a").Start);
        var fault = new InvalidOperationException("why");
        Assert.False(FaultPlace.Note(fault, inner));
        Assert.False(FaultPlace.Note(fault, outer, "control", "c1"));
        Assert.False(FaultPlace.Note(fault, outer, "catalog", "x"));
        AssertNames("inner.md:1:1", "a fault of the tool at control `c1`, `InvalidOperationException`: `why`", fault);
    }

    [Fact]
    public void A_fault_beside_other_work_is_itself()
    {
        var fault = Assert.Throws<InvalidOperationException>(
            () => SideBySide.Select<int, int>([1, 2, 3], number => throw new InvalidOperationException("why")));
        Assert.Equal("why", fault.Message);
    }

    private static void AssertNames(string place, string message, Exception fault)
    {
        var finding = RunDiagnostics.InternalError(fault);
        Assert.Equal(place, finding.Span.ToString());
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }
}
