using Checklist.Cli.Reports;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Commands;

/// <summary>The chapter "Diagnostics" of the manual. Its fenced examples run as tests.</summary>
internal static class DiagnosticChapter
{
    private const string Introduction = """
        Every finding has a code that never changes its meaning, a place in a file, a message and, where one can be given, a
        hint. An error stops a build; a warning stops it only with `--strict`. `checklist explain CODE` prints the same text.

        The first digit says where a finding comes from: 0 files and folders, 1 YAML, 2 the shape of the file, 3 its meaning,
        4 profiles, 5 outputs, 6 results of audits, 7 versions and reviews, 9 a fault of the tool itself.

        """;

    public static void Write(IReadOnlyList<DiagnosticDescriptor> descriptors, TextWriter output)
    {
        output.Write($"# Diagnostics\n\n{Introduction.ReplaceLineEndings("\n")}\n");
        foreach (var origin in descriptors.GroupBy(descriptor => descriptor.Code["CHK".Length]))
        {
            output.Write("| Code | Name | Severity | What is wrong |\n| --- | --- | --- | --- |\n");
            foreach (var descriptor in origin)
            {
                var severity = Words.Of(descriptor.DefaultSeverity);
                output.Write($"| [{descriptor.Code}](#{Anchor(descriptor)}) | {descriptor.Name} | {severity} | {descriptor.Title} |\n");
            }

            output.Write('\n');
        }

        output.Write(string.Join('\n', descriptors.Select(Section)));
    }

    private static string Section(DiagnosticDescriptor descriptor)
    {
        var example = descriptor.Example.Length == 0
            ? ""
            : $"\n```yaml error {descriptor.Code}\n{descriptor.Example.TrimEnd('\n')}\n```\n";
        return $"## {descriptor.Code} {descriptor.Name}\n\n**{descriptor.Title}.** Severity: {Words.Of(descriptor.DefaultSeverity)}.\n\n"
            + $"{descriptor.Explanation.Trim()}\n{example}";
    }

    /// <summary>As a Markdown reader makes it from the heading.</summary>
    private static string Anchor(DiagnosticDescriptor descriptor) => $"{descriptor.Code.ToLowerInvariant()}-{descriptor.Name}";
}
