using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Conditions;

/// <summary>One of these holds, or more.</summary>
public sealed record AnyCondition(SourceSpan Place, IReadOnlyList<Condition> Conditions) : Condition(Place);
