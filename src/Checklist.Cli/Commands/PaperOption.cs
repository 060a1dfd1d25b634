using Checklist.Cli.CommandLine;
using Checklist.Core.Outputs;

namespace Checklist.Cli.Commands;

/// <summary><c>--paper</c>: the size of what is printed.</summary>
internal static class PaperOption
{
    /// <summary>The option of a command.</summary>
    /// <param name="printed">What of it is printed, as in <c>the PDF</c>.</param>
    public static WordOption<PaperSize> Create(string printed = "the printed sheets") =>
        new("--paper", "size", $"Paper of {printed}", [new("a4", PaperSize.A4), new("letter", PaperSize.Letter)]);
}
