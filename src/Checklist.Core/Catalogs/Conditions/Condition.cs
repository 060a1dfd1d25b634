using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Conditions;

/// <summary>When a control or a check applies. A closed set: what is not here cannot be said, and everything here has an answer.</summary>
/// <param name="Place">Where it stands, for findings about it.</param>
public abstract record Condition(SourceSpan Place);
