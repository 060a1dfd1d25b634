using Checklist.Core.Diagnostics;

namespace Checklist.Core.Revisions.Releases;

/// <summary>
/// Whether the digests of a release fit its text, and its approvals fit its digests. The seal alone says that the file was written by
/// a person who can compute a seal; to change a word of an old release is to change what others approved as well.
/// </summary>
internal static class ReleaseProof
{
    /// <summary>Reports CHK7003 for each digest and CHK7016 for each approval that does not fit.</summary>
    public static bool Holds(Release release, SharedValues shared, DiagnosticBag diagnostics)
    {
        var findings = diagnostics.Scope();
        foreach (var control in release.Controls.Where(control => !Fits(release, control, shared)))
        {
            findings.Add(
                ReleaseDiagnostics.Changed(release.PlaceOf(control), $"control `{control.Id}`", release.Version));
        }

        if (!findings.HasErrors && release.ComputedDocumentDigest(shared.CanonicalOf) != release.DocumentDigest)
        {
            findings.Add(ReleaseDiagnostics.Changed(release.PlaceOf(release.Root.Map("digests")!), "the text", release.Version));
        }

        foreach (var profile in release.Root.Maps("profiles").Select(entry => new ProfileRecord(entry)))
        {
            if (!findings.HasErrors && profile.In(release).ComputedDocumentDigest(shared.CanonicalOf) != profile.Entry.Text("digest"))
            {
                findings.Add(ReleaseDiagnostics.Changed(release.PlaceOf(profile.Entry), $"profile `{profile.Id}`", release.Version));
            }
        }

        if (!findings.HasErrors)
        {
            CheckApprovals(release, findings);
        }

        return !findings.HasErrors;
    }

    private static bool Fits(Release release, ReleaseControl control, SharedValues shared) =>
        shared.Fits(control.Fields, control.Entry["digests"], release.Root["parameters"], () =>
        {
            var digests = release.DigestsOf(control);
            return digests.Content() == control.ContentDigest && digests.Requirements().SequenceEqual(control.Requirements);
        });

    private static void CheckApprovals(Release release, DiagnosticBag diagnostics)
    {
        foreach (var approval in release.Root.Maps("approvals").Where(approval => !Fits(release, approval)))
        {
            var name = approval.Text("name") ?? "";
            diagnostics.Add(ReleaseDiagnostics.ApprovalOfOtherText(release.PlaceOf(approval), name, release.Version));
        }
    }

    private static bool Fits(Release release, FieldMap approval)
    {
        var isOfWhole = approval.Text("digest") is not { } digest
            || (digest == ProfileRecord.DigestOf(release, approval.Text("profile")) && approval.Text("changes") == release.ChangesDigest);
        return isOfWhole && approval.Maps("controls").All(
            control => release.Find(control.Text("id") ?? "")?.ContentDigest == control.Text("digest"));
    }
}
