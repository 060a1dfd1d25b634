using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Pdf.Tests.Support;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>Every kind of PDF that the tool makes, held against the rules of PDF/A one by one.</summary>
public class ArchiveTests
{
    private static readonly BuildOptions Options = PaperSheet.Options with { IsArchive = true };

    private static readonly string Answered = Audit.Assessment(
        "control: lab-01, check: a, target: host01, result: fail, note: \"Größe – not \u2265 1\", by: Ann, on: 2026-11-20",
        "control: lab-01, check: b, target: host02, result: pass, by: Ann, on: 2026-11-20");

    private static readonly Lazy<(string Name, byte[] Pdf)[]> Kinds = new(() =>
    [
        ("handout", PaperSheet.Of(Shipped.Sources("hyper-v-2012"), Options)),
        ("flat handout", PaperSheet.Of(Shipped.Sources("hyper-v-2012"), Options with { IsFlat = true })),
        ("card", PaperSheet.Of(Shipped.Sources("hyper-v-2012"), Options with { Edition = Edition.Card })),
        ("guide", PaperSheet.Of(Shipped.Sources("hyper-v-2012"), Options with { Edition = Edition.Guide })),
        ("summary", PaperSheet.Of(Shipped.Sources("hyper-v-2012"), Options with { Edition = Edition.Summary })),
        ("policy", PaperSheet.Of(Shipped.Sources("information-handling"), Options)),
        ("worksheet", PaperSheet.Of(Audit.Sources(), Sheet)),
        ("flat worksheet", PaperSheet.Of(Audit.Sources(), Sheet with { IsFlat = true, IsLandscape = true })),
        ("report", Report(Answered, out _)),
    ]);

    private static BuildOptions Sheet => Options with
    {
        Edition = Edition.Worksheet,
        Audit = new AuditOptions(Audit.File(Answered)),
    };

    [Fact]
    public void The_file_begins_and_ends_as_it_has_to() => All(checks => checks.HeaderAndEnd());

    [Fact]
    public void It_has_an_id_and_is_not_encrypted() => All(checks => checks.Trailer());

    [Fact]
    public void Streams_are_as_long_as_they_say() => All(checks => checks.Syntax());

    [Fact]
    public void Streams_have_filters_that_an_archive_takes() => All(checks => checks.Filters());

    [Fact]
    public void Names_and_texts_are_no_longer_than_they_may_be() => All(checks => checks.Limits());

    [Fact]
    public void A_profile_says_what_colors_mean() => All(checks => checks.OutputIntent());

    [Fact]
    public void No_color_is_of_another_kind() => All(checks => checks.Colors());

    [Fact]
    public void Opacity_is_the_only_state() => All(checks => checks.GraphicsStates());

    [Fact]
    public void Pictures_are_what_they_show() => All(checks => checks.Pictures());

    [Fact]
    public void Fonts_are_in_the_file() => All(checks => checks.FontsAreEmbedded());

    [Fact]
    public void Letters_are_as_wide_as_their_font_says() => All(checks => checks.FontWidths());

    [Fact]
    public void Fonts_say_which_glyph_is_which() => All(checks => checks.FontEncodings());

    [Fact]
    public void Glyphs_have_a_meaning() => All(checks => checks.FontMeanings());

    [Fact]
    public void No_glyph_is_missing() => All(checks => checks.NoMissingGlyphs());

    [Fact]
    public void Links_and_fields_are_printed_as_they_look() => All(checks => checks.Annotations());

    [Fact]
    public void Forms_compute_nothing() => All(checks => checks.Forms());

    [Fact]
    public void Nothing_happens_by_itself() => All(checks => checks.Actions());

    [Fact]
    public void The_metadata_has_the_marks() => All(checks => checks.Marks());

    [Fact]
    public void The_properties_say_the_same_twice() => All(checks => checks.PropertiesAgree());

    [Fact]
    public void Attached_files_belong_to_the_document() => All(checks => checks.AttachedFiles());

    [Fact]
    public void Nothing_is_optional() => All(checks => checks.NothingOptional());

    [Fact]
    public void The_structure_is_sound() => All(checks => checks.Structure());

    [Fact]
    public void The_same_catalog_gives_the_same_bytes() =>
        Assert.Equal(Kinds.Value[0].Pdf, PaperSheet.Of(Shipped.Sources("hyper-v-2012"), Options));

    [Fact]
    public void What_keeps_a_sheet_out_of_the_archive_is_reported_at_its_control()
    {
        var diagnostics = new DiagnosticBag();
        var sources = MemorySources.Of(Some.Catalog("", Some.Control(id: "hv-01"), Some.Control("hv-02", "statement: \"a \U0001F642\"")));
        var built = Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), Options)!;
        using var checks = new PdfArchiveChecks(built.Files.Single(file => file.Path.EndsWith(".pdf", StringComparison.Ordinal)).Bytes.ToArray());
        Assert.Equal("", checks.Claim);
        var finding = Assert.Single(diagnostics.Sorted(), finding => finding.Code == "CHK5070");
        Assert.Equal("`handout.pdf` is not marked as PDF/A: no font has the character U+1F642 in `hv-02`", finding.Message);
    }

    [Fact]
    public void What_keeps_a_report_out_of_the_archive_is_reported_at_the_assessment()
    {
        using var checks = new PdfArchiveChecks(Report(
            Audit.Assessment("control: lab-01, check: a, target: host01, result: fail, note: \"\U0001F642\""), out var diagnostics));
        Assert.Equal("", checks.Claim);
        var finding = Assert.Single(diagnostics.Sorted(), finding => finding.Code == "CHK5070");
        Assert.Equal("assessments/2026-q4.yaml", finding.Span.Source.Path);
    }

    private static byte[] Report(string assessment, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        var request = Audit.Request(assessment) with { Formats = [AuditFormat.Pdf], IsArchive = true };
        return Audit.Result(request, Audit.Sources(), diagnostics).Files.Single().Bytes.ToArray();
    }

    private static void All(Func<PdfArchiveChecks, IEnumerable<string>> rule) => Assert.All(Kinds.Value, kind =>
    {
        using var checks = new PdfArchiveChecks(kind.Pdf);
        Assert.Equal([], rule(checks).Distinct().Select(sentence => $"{kind.Name}: {sentence}"));
    });
}
