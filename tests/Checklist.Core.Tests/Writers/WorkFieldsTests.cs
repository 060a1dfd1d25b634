using System.Collections;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Tests.Support;
using Checklist.Core.Tests.Writers.Fields;
using Checklist.Core.Writers;

namespace Checklist.Core.Tests.Writers;

/// <summary>What <c>checklist.html</c> leaves out, it says that it leaves out.</summary>
public class WorkFieldsTests
{
    private static readonly ChecklistDocument Marked = Built.Document(MarkedField.Catalog);

    public static TheoryData<string> Properties { get; } =
        [.. typeof(ChecklistItem).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name)];

    public static TheoryData<string> ReadingKeys { get; } = [.. ReadingFields.All.Select(row => row.Key)];

    /// <summary>Each field of a control alone: it is there, or a note says that it is elsewhere.</summary>
    [Theory]
    [MemberData(nameof(Properties))]
    public void A_field_is_kept_or_named(string name)
    {
        var property = typeof(ChecklistItem).GetProperty(name)!;
        var item = new ChecklistItem("a", "a", "A", "");
        property.SetValue(item, Marked.Items.Select(property.GetValue).FirstOrDefault(IsSaid) ?? property.GetValue(item));
        var document = Of(item) with { Glossary = [] };

        var isKept = WorkFields.Keep(document).Items.Single().Equals(item);
        Assert.Equal(isKept, WorkFields.LeftOutOf(document) is null);
    }

    [Theory]
    [MemberData(nameof(ReadingKeys))]
    public void A_text_that_explains_a_control_is_kept_or_named(string key)
    {
        var reading = Marked.Items.SelectMany(item => item.Reading).First(reading => reading.Field.Key == key);
        var document = Of(new ChecklistItem("a", "a", "A", "") { Reading = [reading] }) with { Glossary = [] };

        var kept = WorkFields.Keep(document).Items.Single().Reading;
        Assert.Equal(reading.Field.IsInGuideAlone ? [] : [reading], kept);
        Assert.Equal(reading.Field.IsInGuideAlone, WorkFields.LeftOutOf(document) is not null);
    }

    [Fact]
    public void Most_of_what_explains_a_control_is_cut()
    {
        var item = Marked.Items.Aggregate((richest, other) => CountOf(other) > CountOf(richest) ? other : richest);
        var cut = WorkFields.Keep(Of(item)).Items.Single();
        Assert.InRange(CountOf(item) - CountOf(cut), 10, int.MaxValue);
    }

    private static ChecklistDocument Of(ChecklistItem item) =>
        Marked with { Sections = [Marked.Sections[0] with { Items = [item], Sections = [] }] };

    private static int CountOf(ChecklistItem item) =>
        item.Reading.Count + typeof(ChecklistItem).GetProperties().Count(property => IsSaid(property.GetValue(item)));

    private static bool IsSaid(object? value) => value is not (null or ICollection { Count: 0 } or false or "");
}
