using System.Reflection;
using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Cases;
using Checklist.Core.Tests.Support;
using Checklist.TestSupport;

namespace Checklist.Core.Tests.Diagnostics;

public partial class DiagnosticTableTests
{
    /// <summary>
    /// No text file in the repository shows these: the host's, bytes that are no text, files past a limit. They have tests in C#.
    /// </summary>
    private static readonly string[] WithoutCase =
    [
        "CHK1002", "CHK1011", "CHK3015", "CHK3016", "CHK4018", "CHK4019", "CHK4023", "CHK4024", "CHK5012", "CHK5013", "CHK5014",
        "CHK5030", "CHK5031", "CHK5050", "CHK5060", "CHK5061", "CHK5062", "CHK5063", "CHK5064", "CHK5070", "CHK7013", "CHK7014",
        "CHK7020", "CHK7021", "CHK7022", "CHK7023",
        "CHK7024", "CHK7025", "CHK7026", "CHK7027", "CHK7028", "CHK7029", "CHK7030", "CHK7031", "CHK7032", "CHK7033", "CHK7034",
        "CHK7035", "CHK7036", "CHK7037", "CHK7038", "CHK7045", "CHK7051", "CHK7052", "CHK7054",
        "CHK7055", "CHK7057", "CHK7059", "CHK7060", "CHK7061", "CHK7062", "CHK7063", "CHK9001",
    ];

    public static TheoryData<string> Codes => [.. DiagnosticTable.All.Select(descriptor => descriptor.Code)];

    public static TheoryData<string> Examples =>
        [.. DiagnosticTable.All.Where(descriptor => descriptor.Example.Length > 0).Select(descriptor => descriptor.Code)];

    [Fact]
    public void Codes_are_unique_and_ascending()
    {
        var codes = DiagnosticTable.All.Select(descriptor => descriptor.Code).ToList();
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches("^CHK[0-9]{4}$", code));
    }

    [Fact]
    public void Names_are_unique_and_in_kebab_case()
    {
        var names = DiagnosticTable.All.Select(descriptor => descriptor.Name).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", name));
    }

    [Fact]
    public void Every_descriptor_is_in_the_table()
    {
        var declared = typeof(DiagnosticTable).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Code);
        Assert.Equal(declared.Order(StringComparer.Ordinal), DiagnosticTable.All.Select(descriptor => descriptor.Code));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_shows_its_finding_and_no_other(string code) =>
        Assert.Equal([code], Findings.Codes(DiagnosticTable.Find(code)!.Example).Distinct());

    /// <summary>A case is a catalog; findings of the host and of audits have tests of their own.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_finding_that_a_file_can_show_has_a_case(string code)
    {
        var isOfIncludes = code.StartsWith("CHK006", StringComparison.Ordinal);
        var isOfHost = code.StartsWith("CHK0", StringComparison.Ordinal) && !isOfIncludes;
        var isOfAudit = code.StartsWith("CHK6", StringComparison.Ordinal)
            && code is not ("CHK6110" or "CHK6230"); // these are in a catalog
        var isElsewhere = isOfHost || isOfAudit;
        Assert.Equal(!isElsewhere && !WithoutCase.Contains(code), Case.Names.Any(name => name.StartsWith(code, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_title_is_a_heading_and_an_explanation_is_sentences(string code)
    {
        var descriptor = DiagnosticTable.Find(code)!;
        Assert.Matches("^[A-Z].*[^.!?]$", descriptor.Title);
        Assert.Matches(@"^[`A-Z].*\.$", descriptor.Explanation);
    }

    [Fact]
    public void Messages_are_one_clause_and_hints_are_orders()
    {
        var findings = Case.All().SelectMany(tested => tested.Found()).ToList();
        Assert.All(findings, finding => Assert.Matches(MessagePattern(), finding.Message));
        Assert.All(findings, finding => Assert.Matches(HintPattern(), finding.Hint));
        Assert.All(findings.SelectMany(finding => finding.Notes), note => Assert.Matches(MessagePattern(), note.Message));
    }

    [Fact]
    public void A_descriptor_is_found_by_code_and_by_name()
    {
        Assert.Equal("CHK2003", DiagnosticTable.Find("chk2003")?.Code);
        Assert.Equal("CHK2003", DiagnosticTable.Find("unknown-key")?.Code);
        Assert.Null(DiagnosticTable.Find("CHK2"));
    }

    [Fact]
    public void The_table_is_as_reviewed() => Snapshot.Verify(
        string.Concat(
            DiagnosticTable.All.Select(
                descriptor =>
                    $"{descriptor.Code} {descriptor.Name} {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}: {descriptor.Title}\n")), "txt");

    [GeneratedRegex("^(?:[a-z`“]|YAML).*[^.!? ]$", RegexOptions.Singleline)]
    private static partial Regex MessagePattern();

    [GeneratedRegex(
        "^(?:add|change|check|close|compare|correct|create|define|exchange|give|indent|link|move|name|print|put|remove|run|save|set|shorten|split|start|use|write)\\b.*[^.!? ]$")]
    private static partial Regex HintPattern();
}
