using Checklist.Pdf.Layout;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Tests.Support;
using UglyToad.PdfPig.Tokens;

namespace Checklist.Pdf.Tests.Tagging;

public class NoteTests
{
    [Fact]
    public void Every_note_has_a_name_by_which_readers_find_it()
    {
        // enough that the numbers of objects get one digit more on the way: names are in the order of their letters
        var bytes = Some.Flow(
            Enumerable.Range(1, 60).Select(number => new Group(new Paragraph($"Note {number}")) { Role = StructureRole.Note }));
        PdfStructureChecks.AssertClean(bytes);
        using var pdf = new RawPdf(bytes);
        var pairs = pdf.Array(pdf.Dictionary(pdf.Dictionary(pdf.Catalog, "StructTreeRoot")!, "IDTree")!, "Names").Chunk(2).ToArray();
        var names = pairs.Select(pair => ((StringToken)pair[0]).Data).ToArray();
        Assert.Equal(60, names.Length);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(["note-9".Length, "note-98".Length, "note-100".Length], names.Select(name => name.Length).Distinct().Order());
        Assert.Equal(names, pairs.Select(pair => pdf.Text((DictionaryToken)pdf.Follow(pair[1]), "ID")));
    }

    [Fact]
    public void Without_notes_there_are_no_names()
    {
        using var pdf = new RawPdf(Some.Flow(new Paragraph("text")));
        Assert.Null(pdf.Get(pdf.Dictionary(pdf.Catalog, "StructTreeRoot")!, "IDTree"));
    }
}
