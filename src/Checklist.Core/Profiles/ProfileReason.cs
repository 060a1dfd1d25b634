using Checklist.Core.Text;

namespace Checklist.Core.Profiles;

/// <summary>What an entry says about why it is there; what it does not say, its profile may.</summary>
public sealed record ProfileReason(SourcedText? Reason, SourcedText? By, SourcedText? On);
