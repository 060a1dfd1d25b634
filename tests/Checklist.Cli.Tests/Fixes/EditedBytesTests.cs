using System.Text;
using Checklist.Cli.Fixes;
using Checklist.Core.Text;

namespace Checklist.Cli.Tests.Fixes;

public class EditedBytesTests
{
    [Fact]
    public void Everything_outside_the_edits_stays_byte_for_byte()
    {
        var bytes = "\uFEFFtitle: Größe 👍\r\n- Tests pass\r\n\t# end"u8.ToArray();
        var source = SourceDecoder.Decode("a.yaml", bytes, out _, out _);
        var tests = source.Content.IndexOf("Tests", StringComparison.Ordinal);
        TextEdit[] edits = [new(source.Span(source.Content.Length, 0), "\n"), new(source.Span(tests, 0), "id: a\r\n  title: ")];
        var edited = EditedBytes.Create(bytes, source, edits)!;
        Assert.Equal("\uFEFFtitle: Größe 👍\r\n- id: a\r\n  title: Tests pass\r\n\t# end\n", Encoding.UTF8.GetString(edited));
    }

    [Fact]
    public void A_text_is_replaced()
    {
        var source = new SourceText("a.yaml", "- 'Tests pass'\n");
        Assert.Equal("- x\n"u8.ToArray(), EditedBytes.Create("- 'Tests pass'\n"u8, source, [new TextEdit(source.Span(2, 12), "x")]));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_not_edited() =>
        Assert.Null(EditedBytes.Create("title: B\n"u8, new SourceText("a.yaml", "title: A\n"), []));
}
