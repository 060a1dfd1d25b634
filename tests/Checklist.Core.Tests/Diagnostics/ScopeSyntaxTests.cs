using System.Text.RegularExpressions;
using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Diagnostics;

/// <summary>
/// "Did it fail?" is asked of a bag that the asker opened. One that was handed in holds the errors of others too, and a stage that
/// gives up because of them loses findings of its own.
/// </summary>
public partial class ScopeSyntaxTests
{
    /// <summary>Members of the same name that are no bag's.</summary>
    private static readonly Dictionary<string, string> Owners = new(StringComparer.Ordinal)
    {
        ["src/Checklist.Core/Templates/TemplateRenderer.cs"] = "asks a parsed template of the library",
        ["src/Checklist.Core/Templates/SharedTemplateContext.cs"] = "asks a parsed template of the library",
        ["src/Checklist.Cli/Preview/EventStream.cs"] = "asks the state of the preview",
    };

    public static TheoryData<string> Askers() =>
        [.. Sources().Where(source => AskPattern().IsMatch(source.Text)).Select(source => source.Path).Except(Owners.Keys)];

    [Theory]
    [MemberData(nameof(Askers))]
    public void Errors_are_counted_in_a_bag_that_was_opened_here(string path)
    {
        var text = Repository.TextOf(path);
        Assert.All(AskPattern().Matches(text), ask =>
        {
            var bag = ask.Groups["bag"].Value;
            Assert.True(bag.Length > 0, $"`{ask.Value}` does not name the bag that it asks");
            Assert.Matches($@"(?:\b(?:var|DiagnosticBag) |\n +){bag} = (?:[\w.]+\.Scope\(\)|new(?: DiagnosticBag)?\(\));", text);
            Assert.DoesNotMatch($@"DiagnosticBag\?? {bag}[,)]", text);
        });
    }

    [Fact]
    public void Each_other_owner_asks() => Assert.All(Owners.Keys, path => Assert.Matches(AskPattern(), Repository.TextOf(path)));

    [Fact]
    public void Nobody_compares_counts_from_before_and_after() =>
        Assert.DoesNotContain(Sources(), source => BeforePattern().IsMatch(source.Text));

    [Fact]
    public void A_place_without_text_is_made_in_one_place() =>
        Assert.Equal(
            ["src/Checklist.Core/Diagnostics/Diagnostic.cs"],
            Sources().Where(source => EmptySourcePattern().IsMatch(source.Text)).Select(source => source.Path));

    private static IEnumerable<(string Path, string Text)> Sources() => Repository.Sources("src");

    [GeneratedRegex(@"(?:(?<bag>\b\w+)(?:\.|!\.|\?\.)|\{ |, )(?:HasErrors|HasWarnings|ErrorCount|WarningCount|Stops)\b")]
    private static partial Regex AskPattern();

    [GeneratedRegex(@"\b(?:errors|warnings|findings)Before\b", RegexOptions.IgnoreCase)]
    private static partial Regex BeforePattern();

    [GeneratedRegex(@"new SourceText\([^;]*, """"\)\.Start")]
    private static partial Regex EmptySourcePattern();
}
