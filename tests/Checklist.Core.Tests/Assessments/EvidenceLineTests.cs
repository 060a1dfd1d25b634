using Checklist.Core.Assessments;

namespace Checklist.Core.Tests.Assessments;

public class EvidenceLineTests
{
    [Theory]
    [InlineData("a.png", "a.png", null)]
    [InlineData("Screen <a.png>", "a.png", "Screen")]
    [InlineData("  Screen  < a.png > ", "a.png", "Screen")]
    [InlineData("a < b <c.png>", "c.png", "a < b")]
    [InlineData("<a.png>", "<a.png>", null)]
    [InlineData(" <a.png>", "<a.png>", null)]
    [InlineData("a<b", "a<b", null)]
    [InlineData("b>", "b>", null)]
    public void One_piece_is_an_address_with_or_without_a_title(string line, string href, string? title) =>
        Assert.Equal([new Evidence(href, title)], EvidenceLine.Parse(line));

    [Fact]
    public void Pieces_are_parted_by_semicolons_and_lines() =>
        Assert.Equal([new Evidence("a"), new Evidence("b", "B"), new Evidence("c;d")], EvidenceLine.Parse("a ; B <b>\n ; \n c;d "));

    [Fact]
    public void What_is_written_reads_back()
    {
        Evidence[] evidence = [new("a.png"), new("https://example.org/x?a=b", "The page")];
        Assert.Equal("a.png ; The page <https://example.org/x?a=b>", EvidenceLine.Write(evidence));
        Assert.Equal(evidence, EvidenceLine.Parse(EvidenceLine.Write(evidence)));
    }
}
