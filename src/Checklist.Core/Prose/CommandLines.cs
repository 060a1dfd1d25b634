using System.Collections.Frozen;

namespace Checklist.Core.Prose;

/// <summary>Languages of code blocks that readers type, or paste, into a command line.</summary>
internal static class CommandLines
{
    private static readonly FrozenSet<string> Languages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "powershell", "pwsh", "ps1", "ps", "posh", "cmd", "bat", "batch", "dos", "bash", "sh", "shell", "zsh", "fish", "ksh", "csh",
        "console", "shell-session", "shellsession", "terminal", "command", "sql");

    public static bool IsOne(string language) => Languages.Contains(language);
}
