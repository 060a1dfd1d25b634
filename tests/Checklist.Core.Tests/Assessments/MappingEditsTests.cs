using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Tests.Assessments;

public class MappingEditsTests
{
    private static readonly IReadOnlyList<string> Keys = ["result", "value", "note"];

    [Theory]
    [InlineData(
        "list:\n  - id: a # one\n    result: pass # seen\n    x: 1\n",
        "list:\n  - id: a # one\n    result: fail # seen\n    x: 1\n    note: |-\n      first\n      second\n")]
    [InlineData(
        "list:\r\n- id: a\r\n  result: pass\r\n", "list:\r\n- id: a\r\n  result: fail\r\n  note: |-\r\n    first\r\n    second\r\n")]
    [InlineData(
        "list:\n  - id: a\n    result:\n    x: 1\n",
        "list:\n  - id: a\n    result: fail\n    x: 1\n    note: |-\n      first\n      second\n")]
    [InlineData(
        "list:\n  - id: a\n    value: 7\n    result: pass", "list:\n  - id: a\n    result: fail\n    note: |-\n      first\n      second")]
    [InlineData("list: [{ id: a, value: 7, result: pass }]\n", "list: [{ id: a, result: \"fail\", note: \"first\\nsecond\" }]\n")]
    [InlineData(
        "list: [{\"id\": \"a\", \"result\": \"pass\", \"x\": 1}]\n",
        "list: [{\"id\": \"a\", \"result\": \"fail\", \"x\": 1, \"note\": \"first\\nsecond\"}]\n")]
    [InlineData(
        "list:\n  - id: a\n    note: >\n      old\n\n      text\n\n# after\nx: 1\n",
        "list:\n  - id: a\n    note: |-\n      first\n      second\n    result: fail\n\n# after\nx: 1\n")]
    public void Fields_are_changed_added_and_removed_where_they_stand(string text, string edited) =>
        Assert.Equal(edited, Edited(text, (edits, root) =>
            edits.SetFields(
                (YamlMapping)Items(root)[0], [EntryField.Word("result", "fail"), EntryField.Lines("note", "first\nsecond")], Keys)));

    [Fact]
    public void Without_fields_only_the_keys_that_were_asked_about_go()
    {
        const string Text = "list:\n  - id: a\n    note: |\n      old\n      text\n    x: 1 # own\n    value: 7\n";
        Assert.Equal(
            "list:\n  - id: a\n    x: 1 # own\n", Edited(Text, (edits, root) => edits.SetFields((YamlMapping)Items(root)[0], [], Keys)));
    }

    [Theory]
    [InlineData("id: x\nlist:\n  - id: a # one\n# after\n", "id: x\nlist:\n  - id: a # one\n  - id: b\n  - id: c\n# after\n")]
    [InlineData("id: x\nlist:\n- id: a\n  note: long\nend: 1\n", "id: x\nlist:\n- id: a\n  note: long\n- id: b\n- id: c\nend: 1\n")]
    [InlineData("id: x\nlist: [{ id: a }]\n", "id: x\nlist: [{ id: a },\n    { \"id\": \"b\" },\n    { \"id\": \"c\" }]\n")]
    [InlineData("id: x\nlist: []\nend: 1\n", "id: x\nlist:\n  - id: b\n  - id: c\nend: 1\n")]
    [InlineData("id: x\nlist:\nend: 1\n", "id: x\nlist:\n  - id: b\n  - id: c\nend: 1\n")]
    [InlineData("list:\n", "list:\n  - id: b\n  - id: c\n")]
    [InlineData("list:", "list:\n  - id: b\n  - id: c")]
    [InlineData("id: x # mine\n", "id: x # mine\nlist:\n  - id: b\n  - id: c\n")]
    [InlineData("id: x", "id: x\nlist:\n  - id: b\n  - id: c")]
    [InlineData("id: x\r\n", "id: x\r\nlist:\r\n  - id: b\r\n  - id: c\r\n")]
    [InlineData("{\"id\": \"x\"}\n", "{\"id\": \"x\",\n  \"list\": [\n    { \"id\": \"b\" },\n    { \"id\": \"c\" }\n  ]}\n")]
    [InlineData("{\"id\": \"x\", \"list\": []}\n", "{\"id\": \"x\", \"list\": [\n    { \"id\": \"b\" },\n    { \"id\": \"c\" }\n  ]}\n")]
    public void Items_are_added_at_the_end_of_a_list(string text, string edited) =>
        Assert.Equal(
            edited, Edited(
                text, (edits, root) => edits.Append(root, "list", [[EntryField.Word("id", "b")], [EntryField.Word("id", "c")]])));

    [Fact]
    public void Nothing_to_add_makes_no_list_and_no_mapping()
    {
        Assert.Equal("id: x\n", Edited("id: x\n", (edits, root) => edits.Append(root, "list", [])));
        Assert.Equal("id: x\n", Edited("id: x\n", (edits, root) => edits.SetEntries(root, "values", [])));
    }

    [Fact]
    public void A_key_that_a_person_chose_is_quoted_where_it_would_be_read_as_something_else() => Assert.Equal(
        "id: x\nvalues:\n  \"no\": A\n",
        Edited("id: x\n", (edits, root) => edits.SetEntries(root, "values", [EntryField.Word("no", "A").WithOwnKey()])));

    [Theory]
    [InlineData("id: x\nvalues:\n  days: 30 # long\n", "id: x\nvalues:\n  days: \"60\" # long\n  name: A B\n")]
    [InlineData("id: x\n", "id: x\nvalues:\n  days: \"60\"\n  name: A B\n")]
    [InlineData("values: {}\nend: 1\n", "values:\n  days: \"60\"\n  name: A B\nend: 1\n")]
    [InlineData("values: { days: 30 }\n", "values: { days: \"60\", name: \"A B\" }\n")]
    [InlineData("{\"id\": \"x\"}\n", "{\"id\": \"x\",\n  \"values\": { \"days\": \"60\", \"name\": \"A B\" }}\n")]
    public void Keys_of_a_mapping_are_set(string text, string edited) =>
        Assert.Equal(
            edited, Edited(
                text, (edits, root) => edits.SetEntries(root, "values", [EntryField.Word("days", "60"), EntryField.Word("name", "A B")])));

    [Theory]
    [InlineData("list:\n  - id: a\n    note: long\n  - id: b\n", 0, "list:\n  - id: b\n")]
    [InlineData("list:\n  - id: a\n  - id: b # last\n", 1, "list:\n  - id: a\n")]
    [InlineData("list:\n  - id: a\n  - id: b", 1, "list:\n  - id: a\n")]
    [InlineData("list: [{ id: a }, { id: b }, { id: c }]\n", 0, "list: [{ id: b }, { id: c }]\n")]
    [InlineData("list: [{ id: a }, { id: b }, { id: c }]\n", 1, "list: [{ id: a }, { id: c }]\n")]
    [InlineData("list: [{ id: a }, { id: b }, { id: c }]\n", 2, "list: [{ id: a }, { id: b }]\n")]
    public void An_item_goes_and_leaves_the_others_as_they_are(string text, int index, string edited) =>
        Assert.Equal(edited, Edited(text, (edits, root) => edits.RemoveItem((YamlSequence)root["list"]!, Items(root)[index])));

    [Theory]
    [InlineData("list:\n  - id: a # first\n  - id: b\n", "list:\n  - id: a # first\n  - id: z\n  - id: b\n")]
    [InlineData("list:\n    -   id: a\n    -   id: b\n", "list:\n    -   id: a\n    - id: z\n    -   id: b\n")]
    [InlineData("list: [{ id: a }, { id: b }]\n", "list: [{ id: a },\n    { \"id\": \"z\" }, { id: b }]\n")]
    public void An_item_is_added_behind_another(string text, string edited) =>
        Assert.Equal(
            edited, Edited(
                text, (edits, root) => edits.AppendAfter((YamlSequence)root["list"]!, Items(root)[0], [[EntryField.Word("id", "z")]])));

    private static IReadOnlyList<YamlNode> Items(YamlMapping root) => ((YamlSequence)root["list"]!).Items;

    private static string Edited(string text, Action<MappingEdits, YamlMapping> change)
    {
        var source = new SourceText("a.yaml", text);
        var edits = new MappingEdits(source);
        change(edits, (YamlMapping)YamlReader.Read(source, new DiagnosticBag())!);
        return Audit.Apply(text, edits.Edits);
    }
}
