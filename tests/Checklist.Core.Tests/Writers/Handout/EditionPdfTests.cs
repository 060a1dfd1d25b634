using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Prose;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;

namespace Checklist.Core.Tests.Writers.Handout;

public partial class EditionPdfTests
{
    private static readonly IReadOnlyList<DocumentTarget> Five =
        [.. Enumerable.Range(1, 5).Select(number => new DocumentTarget($"host{number}", $"Host {number}"))];

    public static TheoryData<Edition> Editions => [.. Enum.GetValues<Edition>()];

    /// <summary>Small, with every field of the format: all combinations are tried.</summary>
    [Theory]
    [MemberData(nameof(Editions))]
    public void The_structure_is_sound_with_any_targets_flat_and_on_any_paper(Edition edition)
    {
        foreach (var count in (int[])[0, 1, 2, 3, 4, 5])
        {
            foreach (var isFlat in (bool[])[false, true])
            {
                var options =
                    PaperSheet.Options with
                    {
                        Edition = edition, IsFlat = isFlat, Targets = [.. Five.Take(count)],
                        Paper = count % 2 == 0 ? PaperSize.A4 : PaperSize.Letter,
                    };
                PdfStructureChecks.AssertClean(PaperSheet.Of(Some.FullSources(), options));
            }
        }
    }

    [Theory]
    [InlineData(Edition.Guide)]
    [InlineData(Edition.Worksheet)]
    [InlineData(Edition.Card)]
    [InlineData(Edition.Summary)]
    public void The_structure_of_the_shipped_guide_is_sound(Edition edition) =>
        PdfStructureChecks.AssertClean(PaperSheet.Of(Shipped.Sources("hyper-v-2012"), PaperSheet.Options with { Edition = edition }));

    [Fact]
    public void The_summary_of_the_shipped_guide_is_one_page_and_its_card_three()
    {
        Assert.Equal(1, Pages(Edition.Summary));
        Assert.InRange(Pages(Edition.Card), 1, 3);
    }

    [Fact]
    public void The_guide_has_every_word_of_the_catalog()
    {
        var text = Letters(PaperSheet.Text(PaperSheet.Of(Some.FullSources(), PaperSheet.Options with { Edition = Edition.Guide })));
        var document = Built.Document(Some.FullSources());
        var proses = document.Items.SelectMany(
            item => item.Reading.Select(reading => reading.Prose).Append(item.Statement).Append(item.Remediation?.Text))
            .Concat(document.Chapters.SelectMany(chapter => new[] { chapter.Summary, chapter.Prose }))
            .Concat(document.Glossary.Select(term => term.Definition));
        Assert.All(proses.OfType<ProseDocument>(),
            prose => Assert.Contains(Letters(PlainProse.Render(prose).Split('\n')[0]), text, StringComparison.Ordinal));
        var words = document.Items.SelectMany(
            item => item.Tags.Concat(item.Mappings.SelectMany(mapping => mapping.Ids))
                .Concat(item.Extensions.Select(extension => extension.Text)))
            .Concat(document.References.Select(reference => reference.Title))
            .Concat(document.Extensions.Select(extension => extension.Text));
        Assert.All(words, word => Assert.Contains(Letters(word), text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_tick_on_the_card_means_pass()
    {
        var fields = PaperSheet.Fields(PaperSheet.Of(Shipped.Sources("hyper-v-2012"), PaperSheet.Options with { Edition = Edition.Card }));
        var box = (AcroCheckboxField)fields.Single(field => field.Information.PartialName == "c/hv-host-01/a/result");
        Assert.False(box.IsChecked);
        Assert.Contains("pass", box.Dictionary.Data["AP"].ToString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// Two of their checks ask for a date and a number between verdicts. Boxes have no letters, so their order is all that tells.
    /// </summary>
    [Theory]
    [InlineData("hv-host-02")]
    [InlineData("hv-host-04")]
    public void Boxes_and_lines_of_the_card_stand_in_the_order_of_the_checks(string control)
    {
        var fields = PaperSheet.Fields(PaperSheet.Of(Shipped.Sources("hyper-v-2012"), PaperSheet.Options with { Edition = Edition.Card }));
        var checks = fields.Where(field => field.Information.PartialName?.StartsWith($"c/{control}/", StringComparison.Ordinal) == true)
            .OrderBy(field => field.Bounds!.Value.Left)
            .Select(field => field.Information.PartialName!.Split('/')[2]);
        Assert.Equal(["a", "b", "c", "d"], checks);
    }

    [Theory]
    [InlineData("high-security")]
    [InlineData("host-administrator")]
    [InlineData("minimum")]
    [InlineData("vm-owner")]
    public void The_summary_of_a_profile_is_one_page(string profile)
    {
        using var pdf = PdfDocument.Open(
            PaperSheet.Of(
                Shipped.Sources("hyper-v-2012"),
                PaperSheet.Options with { Edition = Edition.Summary, Profiles = ProfileRequest.Of(profile) }));
        Assert.Equal(1, pdf.NumberOfPages);
    }

    [Fact]
    public void All_editions_that_ask_name_their_fields_alike()
    {
        var names = Enum.GetValues<Edition>()
            .ToDictionary(edition => edition, edition => Checks(PaperSheet.Options with { Edition = edition }));
        Assert.Equal(names[Edition.Handout], names[Edition.Guide]);
        Assert.Equal(names[Edition.Handout], names[Edition.Worksheet]);
        Assert.Equal(names[Edition.Handout], names[Edition.Card]);
        Assert.Empty(names[Edition.Summary]);
    }

    [Fact]
    public void Each_target_has_fields_of_its_own()
    {
        var names = PaperSheet.FieldNames(PaperSheet.Of(Some.FullSources(), PaperSheet.Options with { Targets = [.. Five.Take(2)] }))
            .ToHashSet();
        var document = Built.Document(Some.FullSources());
        var item = document.Items.First(candidate => candidate.Checks.Count > 1);
        Assert.All(Five.Take(2), target => Assert.Contains($"c/{item.Id.Replace('.', '~')}/{target.Id}/note", names));
        Assert.All(Five.Take(2),
            target => Assert.Contains(
                names, name => name.StartsWith(
                    $"c/{item.Id.Replace('.', '~')}/{item.Checks[0].Id}/{target.Id}/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_flat_sheet_has_no_fields_and_looks_the_same()
    {
        var flat = PaperSheet.Of(Some.FullSources(), PaperSheet.Options with { IsFlat = true });
        Assert.Empty(PaperSheet.FieldNames(flat));
        Assert.Equal(PaperSheet.Text(PaperSheet.Of(Some.FullSources())), PaperSheet.Text(flat));
    }

    private static IReadOnlyList<string> Checks(BuildOptions options) =>
    [
        .. PaperSheet.FieldNames(PaperSheet.Of(Some.FullSources(), options))
            .Where(name => name.EndsWith("/result", StringComparison.Ordinal)
                || (name.StartsWith("c/", StringComparison.Ordinal) && name.EndsWith("/value", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    private static int Pages(Edition edition)
    {
        using var pdf = PdfDocument.Open(PaperSheet.Of(Shipped.Sources("hyper-v-2012"), PaperSheet.Options with { Edition = edition }));
        return pdf.NumberOfPages;
    }

    private static string Letters(string text) => NotALetter().Replace(text, "");

    [System.Text.RegularExpressions.GeneratedRegex(@"[^\p{L}\p{N}]")]
    private static partial System.Text.RegularExpressions.Regex NotALetter();
}
