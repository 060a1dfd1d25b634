using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Interop.Forms;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>Answers of an assessment on paper: printed where there are no fields, in words where there are.</summary>
public class FlatAnswersTests
{
    private const string Assessment = """
        id: q4
        catalog: { id: lab, version: 1.2.0 }
        parameters: { days: 17 }
        results:
          - { control: lab-01, check: a, result: fail, note: "The first line of the note\nthe second", evidence: [a.png], by: AB, on: 2026-11-20 }
          - { control: lab.03, check: tick, value: done }
          - { control: lab.03, check: number, value: "14" }
          - { control: lab.03, check: choice, value: "Green, dark" }

        """;

    [Fact]
    public void A_sheet_without_fields_prints_what_was_answered()
    {
        var pdf = Build(Edition.Handout, isFlat: true);
        Assert.Empty(PaperSheet.FieldNames(pdf));
        PdfStructureChecks.AssertClean(pdf);
        var text = ReportText.Of(new OutputFile("handout.pdf", pdf));
        Assert.All(["The first line of the note", "the second", "a.png", "AB", "2026 11 20", "14", "17"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Equal(3, text.Split(' ').Count(word => word == "X")); // fail, the tick, the choice
    }

    [Fact]
    [Trait("Category", "tools")]
    public void A_card_shows_the_words_of_a_choice()
    {
        var path = Path.Combine(Path.GetTempPath(), $"card-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, Build(Edition.Card, isFlat: false));
        var (exitCode, text) = Tool.Run("pdftotext", "-layout", path, "-");
        File.Delete(path);
        Assert.Equal(0, exitCode);
        Assert.Contains("Green, dark", text, StringComparison.Ordinal);
        Assert.DoesNotContain("choice-2", text, StringComparison.Ordinal);
    }

    private static byte[] Build(Edition edition, bool isFlat)
    {
        var digest = Built.Text(MemorySources.Of(FormCatalog.Text))!.Digest;
        var assessment = Assessment.Replace("version: 1.2.0", $"version: 1.2.0, digest: \"{digest}\"", StringComparison.Ordinal);
        return PaperSheet.Of(
            MemorySources.Of(FormCatalog.Text),
            PaperSheet.Options with { Edition = edition, IsFlat = isFlat, Audit = new AuditOptions(Audit.File(assessment)) });
    }
}
