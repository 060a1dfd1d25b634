using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Conditions;

/// <summary>The reader's platform is one of these.</summary>
public sealed record PlatformCondition(SourceSpan Place, IReadOnlyList<SourcedText> Platforms) : Condition(Place);
