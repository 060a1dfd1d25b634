namespace Checklist.Core.Catalogs;

/// <summary>How bad a control's absence is, worst first.</summary>
public enum ControlSeverity
{
    Critical,
    High,
    Medium,
    Low,
    Info,
}
