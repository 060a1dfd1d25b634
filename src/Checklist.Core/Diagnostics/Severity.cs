namespace Checklist.Core.Diagnostics;

/// <summary>In order of weight, so that the greater is the worse.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
