using System.Globalization;
using System.Text;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using Checklist.Pdf.Tests.Support;
using CsCheck;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>Laws of the printed sheet for controls of any length, in the languages that the fonts have.</summary>
public class PaperPropertyTests
{
    private const int Samples = 3; // each is a whole build of several pages
    private const double Left = 25 / 25.4 * 72;
    private const double LeftOfWorksheet = 18 / 25.4 * 72;
    private const double Right = 18 / 25.4 * 72;
    private const double RightOfWorksheet = 10 / 25.4 * 72;
    private const double Foot = 34; // above it is all that is printed
    private const double FootOfWorksheet = 26;
    private const double Tolerance = 0.6; // points: side bearings and rounding

    private static readonly string[] Words =
    [
        "Verify", "that", "the", "host", "is", "configured", "Überprüfen",
        "Sicherheitsrichtlinienverwaltungsdienst", "Проверить", "настройки",
        "Έλεγχος", "ρυθμίσεων", "naïve", "co-operate", "x", "C:\\Windows\\System32\\drivers\\etc\\hosts.backup", "żółw", "déjà-vu",
        "aVeryLongWordWithoutAnyPlaceToBreakItThatIsWiderThanTheColumnOfTextOnPaperWouldEverBeForAnyReasonAtAll",
    ];

    private static readonly Gen<string> Sentence = SentenceOf(40);

    private static readonly Gen<string> Answer = Pick.From("verdict", "verdict", "verdict", "tick", "text", "date", "number");

    private static readonly Gen<string> Control = ControlOf(Sentence, 7);

    /// <summary>Fits on a page.</summary>
    private static readonly Gen<string> SmallControl = ControlOf(SentenceOf(5), 3);

    private static readonly Gen<(string Catalog, BuildOptions Options)> Sheets = Gen.Select(
        Control.Array[1, 9], Gen.Int[0, 3], Pick.From(Edition.Handout, Edition.Guide, Edition.Card, Edition.Worksheet),
        Pick.From(PaperSize.A4, PaperSize.Letter),
        (controls, targets, edition, paper) =>
            (Catalog(controls), PaperSheet.Options with { Edition = edition, Paper = paper, Targets = Targets(targets) }));

    [Fact]
    public void Text_and_fields_stay_inside_the_margins_and_apart() => Sheets.Sample(
        sheet =>
        {
            var bytes = PaperSheet.Of(MemorySources.Of(sheet.Catalog), sheet.Options);
            PdfStructureChecks.AssertClean(bytes);
            using var pdf = PdfDocument.Open(bytes);
            Assert.True(pdf.TryGetForm(out var form));
            foreach (var page in pdf.GetPages())
            {
                var isWorksheet = sheet.Options.Edition == Edition.Worksheet;
                var width = page.Width - (isWorksheet ? RightOfWorksheet : Right) + Tolerance;
                var left = isWorksheet ? LeftOfWorksheet : Left;
                var foot = isWorksheet ? FootOfWorksheet : Foot;
                Assert.All(page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)), letter =>
                    Assert.True(
                        letter.StartBaseLine.X >= left - Tolerance && letter.EndBaseLine.X <= width && letter.StartBaseLine.Y > foot
                            && letter.StartBaseLine.Y < page.Height - foot, $"`{letter.Value}` is outside"));
                var boxes = page.GetAnnotations().Where(annotation => annotation.Type == UglyToad.PdfPig.Annotations.AnnotationType.Widget)
                    .Select(annotation => annotation.Rectangle).ToList();
                Assert.All(boxes,
                    box => Assert.True(box.Left >= left - Tolerance && box.Right <= width && box.Bottom > 36, "a field is outside"));
                AssertApart(boxes);
            }
        },
        iter: Samples);

    [Fact]
    public void No_text_is_lost() => Control.Array[1, 6].Sample(
        controls =>
        {
            var catalog = Catalog(controls);
            var document = Built.Document(MemorySources.Of(catalog));
            var read = Squeezed(StructureText.Read(PaperSheet.Of(MemorySources.Of(catalog))));
            var written = document.Items.SelectMany(item => item.Checks.Select(check => check.Text).Prepend(item.Statement))
                .Where(prose => prose is not null).Select(prose => Squeezed(Checklist.Core.Prose.PlainProse.Render(prose!)));
            Assert.All(written.Concat(document.Items.Select(item => Squeezed(item.Title))),
                text => Assert.Contains(text, read, StringComparison.Ordinal));
        },
        iter: Samples);

    /// <summary>These fit on a page, so none goes on on another.</summary>
    [Fact]
    public void No_control_is_split_that_need_not_be() => SmallControl.Array[8, 16].Sample(
        controls =>
        {
            using var pdf = PdfDocument.Open(PaperSheet.Of(MemorySources.Of(Catalog(controls))));
            Assert.DoesNotContain("continued", pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        },
        iter: Samples);

    private static Gen<string> SentenceOf(int words) => Pick.From(Words).Array[1, words].Select(some => string.Join(' ', some));

    private static Gen<string> ControlOf(Gen<string> sentence, int checks) => Gen.Select(
        sentence.Select(Title), sentence, Gen.Select(sentence, sentence, Answer).Array[0, checks],
        Pick.From("critical", "high", "low"), Write);

    private static void AssertApart(List<PdfRectangle> boxes)
    {
        for (var index = 0; index < boxes.Count; index++)
        {
            foreach (var other in boxes.Skip(index + 1))
            {
                var box = boxes[index];
                var across = Math.Min(box.Right, other.Right) - Math.Max(box.Left, other.Left);
                var down = Math.Min(box.Top, other.Top) - Math.Max(box.Bottom, other.Bottom);
                Assert.True(across <= Tolerance || down <= Tolerance, "two fields are over each other");
            }
        }
    }

    private static string Write(string title, string statement, (string Text, string Expect, string Answer)[] checks, string severity)
    {
        var lines = new StringBuilder($"title: {Quote(title)}\nseverity: {severity}\nstatement: {Quote(statement)}\n");
        lines.Append(checks.Length == 0 ? "" : "checks:\n");
        for (var index = 0; index < checks.Length; index++)
        {
            lines.Append(
                CultureInfo.InvariantCulture,
                $"  - id: {(char)('a' + index)}\n    text: {Quote(checks[index].Text)}\n    expect: {Quote(checks[index].Expect)}\n    answer: {checks[index].Answer}\n");
        }

        return lines.ToString();
    }

    private static string Catalog(string[] controls)
    {
        var builder = new StringBuilder("title: Random\ngroups:\n  - id: all\n    title: All\n    controls:\n");
        for (var index = 0; index < controls.Length; index++)
        {
            builder.Append(CultureInfo.InvariantCulture, $"      - id: ctl-{index + 1}\n");
            foreach (var line in controls[index].TrimEnd('\n').Split('\n'))
            {
                builder.Append("        ").Append(line).Append('\n');
            }
        }

        return builder.ToString();
    }

    private static string Title(string sentence) => sentence.Length > 300 ? sentence[..300].Trim() : sentence;

    private static string Quote(string text) => $"'{text}'";

    private static IReadOnlyList<DocumentTarget> Targets(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new DocumentTarget($"t{number}", $"Target {number}"))];

    private static string Squeezed(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not '\u00AD' and not '\u200B'));
}
