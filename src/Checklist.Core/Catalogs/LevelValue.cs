using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>The value of a parameter for a reader who chose a level.</summary>
public sealed record LevelValue(SourcedText Level, SourcedText Value);
