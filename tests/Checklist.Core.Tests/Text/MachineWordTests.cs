using System.Reflection;
using System.Text.RegularExpressions;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Text;

/// <summary>Words that machines read are made in one place. A changed name of a value is a changed file format, and fails here.</summary>
public partial class MachineWordTests
{
    /// <summary>It takes a span of a page to a name, which is no word of a set.</summary>
    private const string NotASet = "src/Checklist.Core/Writers/Compact/OptionalTags.cs";

    public static TheoryData<string> Sets { get; } =
        [.. typeof(MachineWord).Assembly.GetTypes()
            .Where(type => type is { IsEnum: true, IsNested: false }).Select(type => type.FullName!)];

    [Fact]
    public void The_words_of_the_format_are_as_they_were()
    {
        Assert.Equal(["draft", "review", "published", "withdrawn"], MachineWord.All<CatalogStatus>());
        Assert.Equal(["draft", "active", "deprecated", "withdrawn"], MachineWord.All<ControlState>());
        Assert.Equal(["critical", "high", "medium", "low", "info"], MachineWord.All<ControlSeverity>());
        Assert.Equal(["must", "should", "may"], MachineWord.All<Keyword>());
        Assert.Equal(["examine", "interview", "test"], MachineWord.All<CheckMethod>());
        Assert.Equal(["optional", "required", "none"], MachineWord.All<EvidenceNeed>());
        Assert.Equal(["verdict", "tick", "text", "number", "date", "choice"], MachineWord.All<AnswerKind>());
        Assert.Equal(["intersects", "equal", "subset", "superset"], MachineWord.All<MappingRelation>());
        Assert.Equal(["string", "integer", "number", "duration", "date", "choice", "list"], MachineWord.All<ParameterType>());
        Assert.Equal(["document", "controls", "none"], MachineWord.All<ThemeCodes>());
        Assert.Equal(["pass", "fail", "partial", "not-applicable", "not-checked"], MachineWord.All<Verdict>());
        Assert.Equal(
            ["risk-accepted", "compensating-control", "false-positive", "postponed", "severity-change"], MachineWord.All<WaiverType>());
        Assert.Equal(["guide", "handout", "worksheet", "card", "summary", "applicability"], MachineWord.All<Edition>());
        Assert.Equal(["open", "failed", "suspect", "new", "changed"], MachineWord.All<AnswerChoice>());
    }

    [Fact]
    public void The_words_of_reports_are_as_they_were()
    {
        Assert.Equal(
            ["pass", "fail", "partial", "not-applicable", "recorded", "waived", "suspect", "conflicting", "not-checked"],
            MachineWord.All<AnswerBucket>());
        Assert.Equal(["file", "changed", "elsewhere", "not-found"], MachineWord.All<EvidenceState>());
        Assert.Equal(["bound", "on-form", "unbound", "outdated"], MachineWord.All<AuditSignatureState>());
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_value_of_a_set_has_a_word_and_is_found_by_it(string name)
    {
        var set = typeof(MachineWord).Assembly.GetType(name)!;
        var check = GetType().GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(set);
        check.Invoke(null, null);
    }

    [Theory]
    [InlineData("Critical")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_words_are_none(string? word) => Assert.Null(MachineWord.Find<ControlSeverity>(word));

    [Fact]
    public void No_word_is_made_elsewhere() => Assert.Empty(
        Repository.Sources("src")
            .Where(source => source.Path != NotASet && OtherWays().IsMatch(source.Text)).Select(source => source.Path));

    private static void Check<T>()
        where T : struct, Enum
    {
        Assert.All(Enum.GetValues<T>(), value => Assert.Equal(value, MachineWord.Find<T>(MachineWord.Of(value))));
        Assert.All(MachineWord.All<T>(), word => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", word));
    }

    [GeneratedRegex(
        @"\.ToString\(\)\s*\.ToLowerInvariant\(\)|\.ToLowerInvariant\(\)\s*\.Replace\(' '|Enum\.(?:Parse|TryParse)<[^>]*>\([^;]*ignoreCase")]
    private static partial Regex OtherWays();
}
