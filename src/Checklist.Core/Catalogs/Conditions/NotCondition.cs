using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Conditions;

/// <summary>This does not hold.</summary>
public sealed record NotCondition(SourceSpan Place, Condition Inner) : Condition(Place);
