using Checklist.Core.Assessments;

namespace Checklist.Core.Tests.Assessments;

public class EntryTextTests
{
    [Fact]
    public void An_entry_is_an_item_of_a_list_or_stands_in_braces()
    {
        IReadOnlyList<EntryField> fields =
            [
                EntryField.Word("control", "lab-01"),
                EntryField.Lines("note", "a\nb"),
                EntryField.Evidence("evidence", [new("a.png"), new("b.png", "B")]),
            ];
        Assert.Equal(
            "  - control: lab-01\r\n    note: |-\r\n      a\r\n      b\r\n    evidence: [{ \"href\": \"a.png\" }, { \"href\": \"b.png\", \"title\": \"B\" }]", new EntryText("\r\n").Item(fields, 2));
        Assert.Equal(
            "{ \"control\": \"lab-01\", \"note\": \"a\\nb\", \"evidence\": [{ \"href\": \"a.png\" }, { \"href\": \"b.png\", \"title\": \"B\" }] }", EntryText.Flow(fields));
    }
}
