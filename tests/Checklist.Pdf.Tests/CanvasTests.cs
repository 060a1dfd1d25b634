using Checklist.Pdf.Tagging;
using Checklist.Pdf.Tests.Support;
using Checklist.Pdf.Text;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests;

public class CanvasTests
{
    [Fact]
    public void A_line_of_text_stands_where_it_is_put()
    {
        using var pdf = PdfDocument.Open(Some.Page((pdf, page) =>
        {
            using (page.Tag(pdf.Root.Add(StructureRole.P)))
            {
                page.Body.Text(100, 200, "Plain");
                page.Body.Text(100, 300, "Large", TextStyle.Default.Scaled(2));
            }
        }));
        var letters = pdf.GetPage(1).Letters;
        Assert.Equal("PlainLarge", string.Concat(letters.Select(letter => letter.Value)));
        Assert.Equal((100, PageSize.A4.Height - 200), (letters[0].StartBaseLine.X, letters[0].StartBaseLine.Y), Near);
        Assert.Equal((100, PageSize.A4.Height - 300), (letters[5].StartBaseLine.X, letters[5].StartBaseLine.Y), Near);
        Assert.Equal([10, 20], letters.Select(letter => letter.PointSize).Distinct().Order());
    }

    [Fact]
    public void A_rectangle_has_a_border_or_a_ground_or_neither()
    {
        using var pdf = PdfDocument.Open(Some.Page((pdf, page) =>
        {
            using (page.Artifact())
            {
                page.Body.Rectangle(10, 10, 20, 20, Color.Black, background: Color.Grey(0.5));
                page.Body.Rectangle(10, 40, 20, 20, Color.Black);
                page.Body.Rectangle(10, 70, 20, 20, border: null, background: Color.Grey(0.5));
                page.Body.Rectangle(10, 100, 20, 20, border: null);
            }
        }));
        var paths = pdf.GetPage(1).Paths;
        Assert.Equal([(true, true), (true, false), (false, true), (false, false)], paths.Select(path => (path.IsStroked, path.IsFilled)));
    }

    [Fact]
    public void Marks_are_the_same_on_one_page_only()
    {
        Marks first = default;
        Marks second = default;
        Some.Page((pdf, page) =>
        {
            using (var marks = page.Artifact())
            {
                first = marks;
            }

            using (var marks = page.Artifact())
            {
                Assert.True(first == marks && first.Equals((object)marks) && first.GetHashCode() == marks.GetHashCode());
            }

            using (var marks = pdf.AddPage(PageSize.A4).Artifact())
            {
                second = marks;
            }
        });
        Assert.True(first != second);
        Assert.False(first.Equals((object)"marks"));
    }

    private static bool Near((double X, double Y) expected, (double X, double Y) actual) =>
        Math.Abs(expected.X - actual.X) < 0.01 && Math.Abs(expected.Y - actual.Y) < 0.01;
}
