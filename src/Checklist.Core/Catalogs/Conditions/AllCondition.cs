using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Conditions;

/// <summary>All of these hold.</summary>
public sealed record AllCondition(SourceSpan Place, IReadOnlyList<Condition> Conditions) : Condition(Place);
