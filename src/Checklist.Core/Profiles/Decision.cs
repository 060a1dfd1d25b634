using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>Why something was left out or changed, and who answers for it.</summary>
/// <param name="Profile">The profile whose file says so.</param>
/// <param name="Place">The entry in that file.</param>
/// <param name="By">Null for what an option of the command line chose; a file has to say it.</param>
public sealed record Decision(Profile Profile, SourceSpan Place, string Reason, string? By, string? On);
