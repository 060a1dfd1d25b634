namespace Checklist.Core.Documents;

/// <param name="Shell">As written, for highlighting.</param>
/// <param name="ShellName">As printed: PowerShell.</param>
public sealed record DocumentCommand(string Shell, string ShellName, string Run);
