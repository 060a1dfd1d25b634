using Checklist.Pdf.Forms;
using Checklist.Pdf.Layout;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace Checklist.Pdf.Tests.Layout;

/// <summary>Forms for paper, empty or with what was filled in.</summary>
public class PrintedFieldTests
{
    private static readonly RadioOption[] Answers = [new("pass", "Pass"), new("fail", "Fail")];
    private static readonly RadioGroup Group = new("result", "The result", Answers);

    [Fact]
    public void What_was_filled_in_is_printed()
    {
        var bytes = Write(
            new() { ["note"] = "one\r\ntwo", ["site"] = "zh", ["tick"] = "Yes", ["result"] = "fail" },
            new FieldLine(new TextField("note", "A note"), "Note"),
            new FieldLine(new ChoiceField("site", "A site", ["Zürich"]) { ExportValues = ["zh"] }, ""),
            new TickRow(new TickBox(new CheckBox("tick", "A tick"), "ticked"), new TickBox(new CheckBox("other", "Another"), "empty")),
            new TickRow(new TickBox(Group, Answers[0]), new TickBox(Group, Answers[1])) { CellWidth = 60 });
        PdfStructureChecks.AssertClean(bytes);
        using var pdf = PdfDocument.Open(bytes);
        Assert.False(pdf.TryGetForm(out _));
        Assert.Equal(
            """
            Document
              Form
                "Note  one two"
              Form
                "Zürich"
              P
                Form
                  ""
                  "X"
                "ticked"
              P
                Form
                  ""
                "empty"
              P
                Form
                  ""
                "Pass"
              P
                Form
                  ""
                  "X"
                "Fail"

            """,
            StructureText.Dump(bytes));
    }

    [Fact]
    public void Each_printed_field_says_what_it_is()
    {
        var bytes = Write(
            new() { ["tick"] = "Yes", ["letter"] = "partial", ["filled"] = "text" },
            new FieldLine(new TextField("line", "A line"), "Line"),
            new FieldLine(new TextField("filled", "A filled line"), "Line"),
            new TickRow(new TickBox(new CheckBox("tick", "A tick"), "")),
            new TickRow(new TickBox(new CheckBox("letter", "A letter"), "") { Letters = new Dictionary<string, string> { ["partial"] = "P" } }),
            new TickRow(new TickBox(Group, Answers[0])) { CellWidth = 60, Labels = TickLabels.None });
        PdfStructureChecks.AssertClean(bytes);
        Assert.Equal(
            [
                "tv  A line", "tv  A filled line", "cb on A tick", "cb neutral A letter", "rb off The result: Pass",
            ],
            PrintedFields(bytes));
    }

    private static List<string> PrintedFields(byte[] bytes)
    {
        using var pdf = new RawPdf(bytes);
        return [.. pdf.Elements().Where(element => pdf.Text(element, "S") == "Form").Select(element => pdf.Dictionary(element, "A")!)
            .Select(field => $"{pdf.Text(field, "Role")} {pdf.Text(field, "checked")} {pdf.Text(field, "Desc")}")];
    }

    [Theory]
    [InlineData(TickLabels.Below)]
    [InlineData(TickLabels.Above)]
    [InlineData(TickLabels.None)]
    public void Boxes_in_cells_have_their_labels_where_they_are_to_be(TickLabels labels)
    {
        var row = new TickRow(new TickBox(Group, Answers[0]), new TickBox(Group, Answers[1]))
        {
            CellWidth = 60,
            BoxSize = 20,
            Labels = labels,
        };
        using var pdf = PdfDocument.Open(Write([], row));
        var page = pdf.GetPage(1);
        var boxes = page.Paths.Select(path => path.GetBoundingRectangle()!.Value).ToArray();
        var words = page.GetWords().ToArray();
        Assert.Equal(60, boxes[1].Left - boxes[0].Left, 0.01);
        Assert.Equal(labels == TickLabels.None ? [] : ["Pass", "Fail"], words.Select(word => word.Text));
        Assert.Equal(labels == TickLabels.Below ? 2 : 0, words.Count(word => word.BoundingBox.Top < boxes[0].Bottom));
        Assert.Equal(labels == TickLabels.Above ? 2 : 0, words.Count(word => word.BoundingBox.Bottom > boxes[0].Top));
    }

    [Fact]
    public void Cells_that_do_not_fit_go_on_below()
    {
        var row = new TickRow([.. Enumerable.Range(1, 5).Select(number => new TickBox(new CheckBox($"{number}", "A box"), ""))])
        {
            CellWidth = 100,
            BoxSize = 20,
        };
        using var pdf = PdfDocument.Open(Write([], row));
        var boxes = pdf.GetPage(1).Paths.Select(path => path.GetBoundingRectangle()!.Value).ToArray();
        Assert.Equal(
            [2, 2, 1], boxes.GroupBy(box => Math.Round(box.Bottom)).OrderByDescending(line => line.Key).Select(line => line.Count()));
    }

    private static byte[] Write(Dictionary<string, string> values, params Block[] blocks)
    {
        var stream = new MemoryStream();
        var flow = new DocumentFlow(stream, new DocumentProperties("Some"), Some.SmallPage, fields: FieldMode.Flat);
        flow.Document.FieldValues = values;
        flow.Add(blocks);
        flow.Finish();
        return stream.ToArray();
    }
}
