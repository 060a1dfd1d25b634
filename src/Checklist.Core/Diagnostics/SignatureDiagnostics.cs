using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK704: signatures of approvals and releases.</summary>
public static class SignatureDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidDescriptor = new(
        "CHK7040", "signature-invalid", Severity.Error, "A signature does not fit its file",
        "The signature beside an approval or a release is damaged, was made for another file or another purpose, or the file was changed after it was signed. Take both from version control again, or have the file signed again.");

    public static readonly DiagnosticDescriptor UnknownKeyDescriptor = new(
        "CHK7041", "signature-of-unknown-key", Severity.Error, "A signature was made with a key that does not count",
        "The signature fits the file, but `approvers` does not list the key for the person who approved, or not for that day. Anybody can make a key: only those in `approvers` say who signed.");

    public static readonly DiagnosticDescriptor MissingDescriptor = new(
        "CHK7042", "approval-unsigned", Severity.Warning, "An approval has no signature and does not count",
        "With `approvals: { signed: true }`, in the catalog or in the release before, an approval counts only with a signature. `checklist approve --sign KEY` makes one.");

    public static readonly DiagnosticDescriptor ApproverDescriptor = new(
        "CHK7043", "approver-unread", Severity.Error, "A line of `approvers` cannot be read",
        "Each line of `approvers` is a name, options or none, the type of a key and the key, as in git's file of allowed signers. The options are `namespaces`, `valid-after` and `valid-before`; certificates are not read.");

    public static readonly DiagnosticDescriptor OrphanedDescriptor = new(
        "CHK7044", "signature-orphaned", Severity.Error, "A signature has no file",
        "The file that was signed is gone. Take it from version control again, or remove the signature.");

    public static readonly DiagnosticDescriptor NotMadeDescriptor = new(
        "CHK7045", "signature-not-made", Severity.Error, "Nothing was signed",
        "`--sign` runs `ssh-keygen -Y sign` of OpenSSH, version 8.1 or later. It is not on this machine, or it refused: the key is not there, it is a public key without an agent, or its passphrase was wrong. Nothing was written.");

    public static Diagnostic Invalid(SourceSpan span, string reason) =>
        new(InvalidDescriptor, span, $"this signature does not count: {reason}", "check both files out of version control again, or sign again");

    /// <summary>A signature that fits its file.</summary>
    /// <param name="line">For <c>approvers</c>, where the key is at hand.</param>
    public static Diagnostic OfUnknownKey(SourceSpan span, string reason, string? line = null) =>
        new(UnknownKeyDescriptor, span, $"this signature does not count: {reason}",
            line is null ? "add the key to `approvers` if it is the right one" : $"if it is the right key, add this line to `approvers`: {line}");

    public static Diagnostic NotMade(SourceSpan span, string reason) =>
        new(NotMadeDescriptor, span, $"nothing was signed: {reason}", "try the key with `ssh-keygen -Y sign -n checklist -f KEY FILE`");

    public static Diagnostic Missing(SourceSpan span, string name) =>
        new(MissingDescriptor, span, $"the approval by {Quote(name)} is not signed and does not count",
            "run `checklist approve --sign KEY`");

    public static Diagnostic ApproverUnread(SourceSpan span, string problem) =>
        new(ApproverDescriptor, span, $"this line of `approvers` cannot be read: {problem}",
            "write it as in `\"A. Person\" ssh-ed25519 AAAA…`");

    public static Diagnostic Orphaned(SourceSpan span) =>
        new(OrphanedDescriptor, span, "the file that this signature belongs to is not here", "check it out of version control again");
}
