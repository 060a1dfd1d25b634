namespace Checklist.Core.Profiles;

/// <summary>Which controls are in.</summary>
public sealed record ProfileInclude(Selection Selection, ProfileReason Reason);
