using Checklist.Cli.Reports;

namespace Checklist.Cli.Commands;

/// <summary>What <c>--verbose</c> adds to the error stream.</summary>
internal static class Verbose
{
    public static void CatalogRead(string path, int filesRead, Terminal terminal)
    {
        if (terminal.IsVerbose)
        {
            terminal.Error.Write($"read {VisibleText.Escape(path)}: {Words.Count(filesRead, "file")}\n");
        }
    }

    public static void NothingChanged(Terminal terminal)
    {
        if (terminal.IsVerbose)
        {
            terminal.Error.Write("nothing has changed since the last build\n");
        }
    }
}
