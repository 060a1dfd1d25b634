using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Reports;

/// <summary>Colour for severities and carets, nothing else; without colour the text is the same.</summary>
internal sealed class Palette(bool hasColor)
{
    private const string Reset = "\u001b[0m";

    public string Paint(Severity severity, string text) => hasColor ? $"{Code(severity)}{text}{Reset}" : text;

    public string PaintNote(string text) => hasColor ? $"\u001b[34m{text}{Reset}" : text;

    private static string Code(Severity severity) => severity switch
    {
        Severity.Error => "\u001b[1;31m",
        Severity.Warning => "\u001b[1;33m",
        _ => "\u001b[1;36m",
    };
}
