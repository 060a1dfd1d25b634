using Checklist.Cli.CommandLine;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Reports;

/// <summary>A mistake in the command line, in the voice of a finding.</summary>
internal static class UsageReport
{
    public static void Write(UsageException mistake, Terminal terminal)
    {
        var error = new Palette(terminal.HasColor).Paint(Severity.Error, "error");
        terminal.Error.Write($"{error}: {VisibleText.Escape(mistake.Message)}\n");
        if (mistake.Hint is not null)
        {
            terminal.Error.Write($"   hint: {VisibleText.Escape(mistake.Hint)}\n");
        }
    }
}
