using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>A control that is not in this document.</summary>
public sealed record ExcludedControl(ControlLink Control, ControlSeverity Severity, bool IsWithdrawn);
