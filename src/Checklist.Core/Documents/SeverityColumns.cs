using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>Which severities a table of counts has columns or rows for, so that they add up and none of them is invented.</summary>
public static class SeverityColumns
{
    /// <summary>
    /// The gravest first. Null is last, for those without one, where others have one. Empty where nobody has one: there is
    /// nothing to tell apart.
    /// </summary>
    public static IReadOnlyList<ControlSeverity?> Of(IEnumerable<ControlSeverity?> severities)
    {
        var found = severities.ToHashSet();
        return found.All(severity => severity is null) ? [] : [.. found.OrderBy(severity => severity is null).ThenBy(severity => severity)];
    }
}
