using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>A value that a profile gives a parameter.</summary>
/// <param name="Value">The entries of a list with a comma and a space between them.</param>
public sealed record SetParameter(SourcedText Parameter, SourcedText Value, ProfileReason Reason);
