using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Prose;
using Checklist.Core.Tests.Support;
using Checklist.Core.Writers.Handout;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>The PDF of the shipped guide, read by a library that did not write it.</summary>
public partial class HandoutPdfTests
{
    private static readonly Lazy<byte[]> HyperV = new(() => PaperSheet.Of(Shipped.Sources("hyper-v-2012")));

    /// <summary>What was gained by tighter lines is not lost again: 68 pages for 89 controls in force with 246 checks.</summary>
    [Fact]
    public void It_is_no_longer_than_it_was()
    {
        using var pdf = PdfDocument.Open(HyperV.Value);
        Assert.InRange(pdf.NumberOfPages, 40, 70);
    }

    [Fact]
    public void The_structure_is_sound() => Assert.Empty(PdfStructureChecks.Find(HyperV.Value));

    [Fact]
    public void Every_check_has_a_field_with_a_name_that_can_be_read_back()
    {
        using var pdf = PdfDocument.Open(HyperV.Value);
        Assert.True(pdf.TryGetForm(out var form));
        var names = form.Fields.Select(field => field.Information.PartialName).ToHashSet();
        var expected = Document().Items.SelectMany(item => item.Checks.Select(check =>
            FieldNames.OfCheck(item.Id, check.Id, null, check.Answer is AnswerKind.Verdict or AnswerKind.Tick ? "result" : "value")));
        Assert.DoesNotContain(expected, name => !names.Contains(name));
    }

    [Fact]
    public void Every_statement_is_in_the_text()
    {
        using var pdf = PdfDocument.Open(HyperV.Value);
        var text = Letters(string.Concat(pdf.GetPages().Select(page => page.Text)));
        var statements = Document().Items.Select(item => item.Statement).OfType<ProseDocument>();
        Assert.All(statements, statement => Assert.Contains(Letters(FirstLine(statement)), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Letter_is_another_paper()
    {
        var sources = MemorySources.Of(Some.Catalog("", Some.Control()));
        using var pdf = PdfDocument.Open(PaperSheet.Of(sources, PaperSheet.Options with { Paper = PaperSize.Letter }));
        Assert.Equal((612, 792), ((int)pdf.GetPage(1).Width, (int)pdf.GetPage(1).Height));
    }

    [Fact]
    public void The_same_catalog_gives_the_same_bytes() =>
        Assert.Equal(HyperV.Value, PaperSheet.Of(Shipped.Sources("hyper-v-2012")));

    private static ChecklistDocument Document() => Built.Document(Shipped.Sources("hyper-v-2012"));

    /// <summary>A page may break inside a statement only between its paragraphs, so its first one is in one piece.</summary>
    private static string FirstLine(ProseDocument statement) => PlainProse.Render(statement).Split("\n\n")[0];

    private static string Letters(string text) => NotALetter().Replace(text, "");

    [GeneratedRegex(@"[^\p{L}\p{N}]")]
    private static partial Regex NotALetter();
}
