using Checklist.Cli.CommandLine;
using Checklist.Cli.Reports;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Commands;

/// <summary>One diagnostic explained on a terminal of 80 columns.</summary>
internal static class Explanation
{
    private const int Width = 80;

    public static void Write(DiagnosticDescriptor descriptor, TextWriter output)
    {
        output.Write($"{Words.Of(descriptor.DefaultSeverity)} {descriptor.Code} {descriptor.Name}: {descriptor.Title}\n\n");
        foreach (var line in TextWrap.Lines(descriptor.Explanation, Width))
        {
            output.Write($"{line}\n");
        }

        if (descriptor.Example.Length == 0)
        {
            return;
        }

        output.Write("\nExample:\n\n");
        foreach (var line in descriptor.Example.TrimEnd('\n').Split('\n'))
        {
            output.Write(line.Length == 0 ? "\n" : $"    {VisibleExample(line)}\n");
        }
    }

    private static string VisibleExample(string line) => string.Join('\t', line.Split('\t').Select(VisibleText.Escape));
}
