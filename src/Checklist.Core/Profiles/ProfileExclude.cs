namespace Checklist.Core.Profiles;

/// <summary>Controls that are left out of what was included.</summary>
public sealed record ProfileExclude(Selection Selection, ProfileReason Reason);
