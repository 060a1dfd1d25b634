using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Catalogs;

/// <summary>A field that explains a control is one row of a table: nothing else names it.</summary>
public class ReadingFieldsTests
{
    /// <summary>Who names a field all the same, and why no row can do that for them.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["src/Checklist.Core/Catalogs/ReadingFields.cs"] = "it is the table",
        ["src/Checklist.Core/Profiles/ControlAlteration.cs"] = "a profile adds to the guidance",
        ["src/Checklist.Core/Profiles/ProfileFormat.cs"] = "a profile adds to the guidance",
        ["src/Checklist.Core/Profiles/ProfileReader.cs"] = "a profile adds to the guidance",
        ["src/Checklist.Core/Documents/TailoringBuilder.cs"] = "it tells what a profile added to the guidance",
        ["src/Checklist.Core/Documents/Applicability/ApplicabilityDecisions.cs"] = "the rationale is why a control applies",
        ["src/Checklist.Core/Documents/Applicability/RecordedApplicability.cs"] = "the rationale is why a control applies",
        ["src/Checklist.Core/Writers/Applicability/ApplicabilityWords.cs"] = "the rationale is why a control applies",
    };

    public static TheoryData<string> Keys => [.. ReadingFields.All.Select(row => row.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_field_is_read_into_its_property_and_into_no_other(string key)
    {
        var control = Read($"{key}: Why so.");
        Assert.Equal([key], ReadingFields.All.Where(field => field.Of(control) is not null).Select(field => field.Key));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_is_set_is_what_is_read(string key)
    {
        var field = ReadingFields.All.Single(field => field.Key == key);
        var (without, prose) = (Read("severity: high"), field.Of(Read($"{key}: Why so."))!);
        var with = field.Set(without, prose);
        Assert.Same(prose, field.Of(with));
        Assert.All(ReadingFields.All.Where(other => other != field), other => Assert.Null(other.Of(with)));
        Assert.Equal(without.Severity, with.Severity);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_change_of_one_is_clarified_and_spoils_no_answer(string key)
    {
        var diff = Recorded.Compare(Catalog($"{key}: One."), Catalog($"{key}: Two.")).Diff;
        Assert.Equal(["rel-01: Clarified"], Recorded.Changes(diff));
        Assert.Empty(diff.Controls.Single().ChecksToAnswer);
    }

    [Fact]
    public void Outputs_print_every_field_of_the_format() =>
        Assert.Equal(
            ReadingFields.All.Select(field => field.Key).Order(StringComparer.Ordinal),
            ReadingFields.AsRead.Select(field => field.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void No_source_names_a_field_but_the_table() => Assert.Equal(
        Exceptions.Keys.Order(StringComparer.Ordinal),
        Repository.Sources("src").Where(source => Names(source.Text)).Select(source => source.Path));

    [Fact]
    public void No_template_names_a_field()
    {
        var templates = Directory.EnumerateFiles(Repository.PathOf("templates"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".html" or ".md")
            .Select(File.ReadAllText);
        var names = ReadingFields.All.Select(field => $"control.{field.Name}").ToList();
        Assert.DoesNotContain(templates, text => names.Exists(name => text.Contains(name, StringComparison.Ordinal)));
    }

    private static bool Names(string text) => ReadingFields.All.Any(field =>
    {
        var property = string.Concat(field.Key.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return Regex.IsMatch(text, $@"(?i:\b(?:control|item)!?)\.{property}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
            || (IsOfControlsOnly(field) && text.Contains($"\"{field.Key}\"", StringComparison.Ordinal));
    });

    /// <summary>A parameter has a default too, and others may name that.</summary>
    private static bool IsOfControlsOnly(ReadingField field) =>
        FormatFields.All.Count(path => path.EndsWith($".{field.Key}", StringComparison.Ordinal)) == 1;

    private static string Catalog(string line) => Some.Catalog("version: 1.0.0", Some.Control("rel-01", line));

    private static Control Read(string line) =>
        CatalogReader.Read(MemorySources.Of(Catalog(line)), "catalog.yaml", new DiagnosticBag())!.Groups[0].Controls[0];
}
