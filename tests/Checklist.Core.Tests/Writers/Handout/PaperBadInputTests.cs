using Checklist.Core.Documents;
using Checklist.Core.Tests.Support;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>What nobody should write and somebody will: each has a sensible layout in every edition, or a finding.</summary>
public class PaperBadInputTests
{
    private const double Margin = 50.5; // points, less the side bearing of a letter
    private const double OuterMargin = 27.8; // of a worksheet, which has room for a binding on the left side alone

    public static TheoryData<string> Inputs => [.. Texts.Keys];

    private static Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal)
    {
        ["a word longer than any line"] = new string('w', 900),
        ["a table wider than the page"] = Row("head") + "\n" + Row("---") + "\n" + Row("cell") + "\n" + Row("anotherlongword"),
        ["a field of 32 kB"] = string.Concat(Enumerable.Repeat("All work and no play. ", 1480)),
        ["a hundred paragraphs"] = string.Join("\n\n", Enumerable.Repeat("A paragraph.", 100)),
        ["code of long lines"] = "```\n" + string.Join('\n', Enumerable.Repeat(new string('x', 400), 40)) + "\n```",
        ["lists in lists"] = string.Concat(Enumerable.Range(0, 12).Select(depth => new string(' ', depth * 2) + "- item\n")),
        ["headings that skip levels"] = "###### six\n\n# one\n\n#### four",
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void It_stays_inside_the_margins_in_every_edition(string input)
    {
        var text = Texts[input].Replace("\n", "\n  ", StringComparison.Ordinal);
        var control = Some.Control(
            "rel-01", $"statement: |\n  {text}",
            "checks:\n  - id: a\n    text: |\n      " + Texts[input].Replace("\n", "\n      ", StringComparison.Ordinal),
            $"rationale: |\n  {text}");
        foreach (var edition in Enum.GetValues<Edition>())
        {
            var (right, bottom) = edition == Edition.Worksheet ? (OuterMargin, OuterMargin) : (Margin, 35);
            var bytes = PaperSheet.Of(MemorySources.Of(Some.Catalog("", control)), PaperSheet.Options with { Edition = edition });
            PdfStructureChecks.AssertClean(bytes);
            using var pdf = PdfDocument.Open(bytes);
            Assert.All(pdf.GetPages(), page => Assert.DoesNotContain(page.Letters, letter =>
                !string.IsNullOrWhiteSpace(letter.Value)
                    && (letter.EndBaseLine.X > page.Width - right || letter.StartBaseLine.X < Margin || letter.StartBaseLine.Y < bottom)));
        }
    }

    [Fact]
    public void A_group_without_controls_and_a_catalog_of_withdrawn_ones_have_sheets()
    {
        var catalog =
            "title: T\ngroups:\n  - id: none\n    title: Nothing\n    controls: []\n  - id: gone\n    title: Gone\n    controls:\n"
                + Some.Control("rel-01", "state: withdrawn");
        foreach (var edition in Enum.GetValues<Edition>())
        {
            PdfStructureChecks.AssertClean(PaperSheet.Of(MemorySources.Of(catalog), PaperSheet.Options with { Edition = edition }));
        }
    }

    [Fact]
    public void Text_from_right_to_left_is_a_finding_at_its_control() =>
        Assert.Contains(
            "CHK5011@6:13",
            Findings.Of(MemorySources.Of(Some.Catalog("", Some.Control("rel-01", "statement: שלום עולם")))), StringComparison.Ordinal);

    private static string Row(string word) =>
        "|" + string.Concat(Enumerable.Range(1, 40).Select(number => word.StartsWith('-') ? "---|" : $" {word}{number} |"));
}
