using Checklist.Core.Languages;
using Checklist.Pdf;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// The sheet on which texts go on that are longer than their place: those that are in the form in full, and below them room to write
/// for what is longer on paper or on the screen.
/// </summary>
internal sealed class Continuations(Words words)
{
    public const int Blanks = 3;

    private const double Slack = 4; // points that rounding may take
    private const int MostPlacesOfPage = 5; // a page with room for fewer loses more by higher ones, as none is divided
    private const double LostAtBreaks = 0.06; // of a page, where what follows goes on for more than one

    private static readonly double BlankHeight = Length.Millimetres(42);

    private readonly List<(string Reference, string Text)> texts = [];

    /// <summary>A text went on, so that the sheet is needed.</summary>
    public bool HasTexts => texts.Count > 0;

    /// <summary>For the field of a check: given its text, names the entry on which it is printed whole.</summary>
    public Func<string, string> Of(string reference) => text =>
    {
        var index = texts.FindIndex(entry => entry.Reference == reference);
        if (index < 0)
        {
            index = texts.Count;
            texts.Add((reference, text));
        }

        return words.Format("paper.goes-on", index + 1);
    };

    /// <summary>After all that may go on: texts are known when they have been laid out.</summary>
    /// <param name="blanks">How many empty places there are to write in.</param>
    /// <param name="more">By which each is higher than it has to be, in points.</param>
    public IEnumerable<Block> Blocks(PaperLook look, int blanks = Blanks, double more = 0)
    {
        yield return new Heading(2, look.Ink(words["paper.continuation-sheet"]))
        {
            Style = HandoutStyles.SectionTitle,
            SpaceBefore = 14,
            SpaceAfter = 2,
        };
        yield return new Paragraph(
            words["paper.continuation-text"])
        {
            Style = HandoutStyles.Expect,
            KeepWithNext = true,
            SpaceAfter = 6,
        };
        for (var index = 0; index < texts.Count; index++)
        {
            yield return new Paragraph(Inline.Bold($"C{index + 1}   {texts[index].Reference}"))
            {
                SpaceBefore = 4,
                SpaceAfter = 1,
                KeepWithNext = true,
            };
            foreach (var line in texts[index].Text.ReplaceLineEndings("\n").Split('\n'))
            {
                yield return new Paragraph(line) { SpaceAfter = 1 };
            }
        }

        for (var number = 1; number <= blanks; number++)
        {
            yield return Blank(number, BlankHeight + more);
        }
    }

    /// <summary>
    /// The sheet with as many empty places as cost no page more than fewer, each so high that they and what follows fill their pages.
    /// </summary>
    /// <param name="following">What comes after the sheet.</param>
    /// <param name="page">The height of a page.</param>
    public IReadOnlyList<Block> Fitting(PaperLook look, IReadOnlyList<Block> following, double page, Func<Block, double> measure)
    {
        var heights = Enumerable.Range(1, Blanks).ToDictionary(count => count, count =>
        {
            var height = measure(new Group([.. Blocks(look, count), .. following]));
            return height > page ? height + (page * LostAtBreaks) : height;
        });
        var blanks = heights.Keys.GroupBy(count => Math.Ceiling(heights[count] / page)).MinBy(group => group.Key)!.Max();
        var free = (Math.Ceiling(heights[blanks] / page) * page) - heights[blanks];
        var grows = heights[blanks] <= page || page > MostPlacesOfPage * BlankHeight;
        return [.. Blocks(look, blanks, grows ? Math.Clamp((free / blanks) - Slack, 0, 2 * BlankHeight) : 0)];
    }

    private Group Blank(int number, double height) => new(
        new FieldLine(
            new TextField(
                FieldNames.OfContinuation(number, "of"), words.Format("paper.continuation-of", number))
                {
                    FontSize = 9,
                }, words["paper.goes-on-from"])
        {
            LabelWidth = 58,
            Spacing = Length.Millimetres(7),
            SpaceAfter = 1,
        },
        new WriteArea(
            new TextField(FieldNames.OfContinuation(number, "text"), words.Format("paper.continuation-field", number))
            {
                IsMultiline = true,
                IsBounded = true,
                FontSize = 9,
            }) { MinimumHeight = height, RuleDistance = Length.Millimetres(7) })
    {
        KeepTogether = true,
        SpaceBefore = 4,
        SpaceAfter = 6,
    };
}
