using Checklist.Core.Assessments;

namespace Checklist.Core.Tests.Assessments;

public class EntryTextTests
{
    [Theory]
    [InlineData("host01", "host01")]
    [InlineData("A. Auditor", "A. Auditor")]
    [InlineData("a/b_c-d", "a/b_c-d")]
    [InlineData("", "\"\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("-a", "\"-a\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("Null", "\"Null\"")]
    [InlineData("NULL", "\"NULL\"")]
    [InlineData("nULL", "nULL")]
    [InlineData("ü", "\"ü\"")]
    public void A_word_is_quoted_where_it_would_be_read_as_something_else(string text, string written) => Assert.Equal(written, EntryText.Plain(text));

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\tc\rd", "\"a\\nb\\tc\\rd\"")]
    [InlineData("\u0085\u00a0\u2028\u2029\ufeff", "\"\\u0085\\u00a0\\u2028\\u2029\\ufeff\"")]
    [InlineData("漢字", "\"漢字\"")]
    public void Quotes_hold_what_YAML_and_JSON_both_read(string text, string written) => Assert.Equal(written, EntryText.Quote(text));

    [Theory]
    [InlineData("a\nb", "|-\n  a\n  b")]
    [InlineData("a\n\n b", "|-\n  a\n\n   b")]
    [InlineData("a\tb\nc", "|-\n  a\tb\n  c")]
    [InlineData("one line", "one line")]
    [InlineData("a\n", "\"a\\n\"")]
    [InlineData("\na", "\"\\na\"")]
    [InlineData(" a\nb", "\" a\\nb\"")]
    [InlineData("\ta\nb", "\"\\ta\\nb\"")]
    [InlineData("a \nb", "\"a \\nb\"")]
    [InlineData("a\nb\u2028", "\"a\\nb\\u2028\"")]
    public void Lines_are_a_block_where_it_keeps_them(string text, string written) => Assert.Equal(written, EntryText.Literal(text, 2, "\n"));

    [Fact]
    public void An_entry_is_an_item_of_a_list_or_stands_in_braces()
    {
        IReadOnlyList<EntryField> fields = [EntryField.Word("control", "lab-01"), EntryField.Lines("note", "a\nb"), EntryField.Evidence("evidence", [new("a.png"), new("b.png", "B")])];
        Assert.Equal("  - control: lab-01\r\n    note: |-\r\n      a\r\n      b\r\n    evidence: [{ \"href\": \"a.png\" }, { \"href\": \"b.png\", \"title\": \"B\" }]", new EntryText("\r\n").Item(fields, 2));
        Assert.Equal("{ \"control\": \"lab-01\", \"note\": \"a\\nb\", \"evidence\": [{ \"href\": \"a.png\" }, { \"href\": \"b.png\", \"title\": \"B\" }] }", EntryText.Flow(fields));
    }
}
