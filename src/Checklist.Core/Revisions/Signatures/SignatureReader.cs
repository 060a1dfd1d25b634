using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Signatures;

/// <summary>Reads the signatures beside approvals and releases: a file of the same name that ends in <c>.sig</c>.</summary>
/// <param name="paths">All files of the folder.</param>
/// <param name="approvers">Whose signatures count.</param>
internal sealed class SignatureReader(ISourceProvider sources, HashSet<string> paths, Approvers approvers, DiagnosticBag diagnostics)
{
    public const string Extension = ".sig";

    /// <summary>Opens a folder.</summary>
    /// <param name="told">Gets what is wrong with <c>approvers</c>.</param>
    public static SignatureReader Of(ISourceProvider sources, DiagnosticBag diagnostics, DiagnosticBag told)
    {
        var paths = sources.List().ToHashSet(StringComparer.Ordinal);
        return new SignatureReader(sources, paths, Approvers.Read(sources, paths, told), diagnostics);
    }

    /// <summary>Signatures of files that are not there: CHK7044.</summary>
    public void ReportOrphans(string folder)
    {
        var orphans = paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal)
            && path.EndsWith(Extension, StringComparison.Ordinal) && !paths.Contains(path[..^Extension.Length]));
        foreach (var path in orphans.Order(StringComparer.Ordinal))
        {
            var file = sources.Read(path);
            diagnostics.Add(SignatureDiagnostics.Orphaned(Diagnostic.Nowhere(file.DisplayPath)));
        }
    }

    /// <summary>
    /// Who signed a release, and with which key; null where nobody did, and with a finding where the signature does not count.
    /// </summary>
    public ReleaseSignature? SignerOf(string path) =>
        KeyOf(path, null, null) is { } key ? new ReleaseSignature(approvers.NamesOf(key), key) : null;

    /// <summary>
    /// The fingerprint of the key that signed a file; null where nobody did, and with CHK7040 or CHK7041 in the bag where the signature
    /// does not count.
    /// </summary>
    /// <param name="name">Whose signature it has to be; null for anybody in <c>approvers</c>.</param>
    /// <param name="day">ISO 8601, the day on which it was given; null where none is known.</param>
    public string? KeyOf(string path, string? name, string? day)
    {
        if (!paths.Contains(path + Extension) || sources.Read(path) is not { State: SourceFileState.Read, Bytes: var bytes })
        {
            return null;
        }

        var file = sources.Read(path + Extension);
        var signature = file.State == SourceFileState.Read ? SshSignature.Parse(Encoding.Latin1.GetString(file.Bytes)) : null;
        var place = Diagnostic.Nowhere(file.DisplayPath);
        if (signature is null)
        {
            diagnostics.Add(SignatureDiagnostics.Invalid(place, "it is not an SSH signature"));
        }
        else if (signature.MadeFor != SshSignature.Namespace)
        {
            diagnostics.Add(SignatureDiagnostics.Invalid(place, "it was made for something else than `checklist`"));
        }
        else if (!signature.Verifies(bytes) && !signature.Verifies(WithLineFeeds(bytes)))
        {
            diagnostics.Add(SignatureDiagnostics.Invalid(place, "the file was changed after it was signed, or another one was signed"));
        }
        else if (Refusal(signature.Key, name, day) is { } reason)
        {
            diagnostics.Add(SignatureDiagnostics.OfUnknownKey(place, reason));
        }
        else
        {
            return signature.Key.Fingerprint;
        }

        return null;
    }

    /// <summary>
    /// Whether a signature that is about to be written will count; CHK7040 or CHK7041 in the bag where it will not, with the line for
    /// <c>approvers</c>.
    /// </summary>
    /// <param name="name">Who signs; null for the file of a release.</param>
    public bool WillCount(SourceFile signature, byte[] bytes, string? name, string? day)
    {
        var place = Diagnostic.Nowhere(signature.DisplayPath);
        if (SshSignature.Parse(Encoding.Latin1.GetString(signature.Bytes)) is not { } made || !made.Verifies(bytes))
        {
            diagnostics.Add(SignatureDiagnostics.Invalid(place, "it is of a kind that is not read here"));
            return false;
        }

        var reason = Refusal(made.Key, name, day);
        if (reason is not null)
        {
            diagnostics.Add(SignatureDiagnostics.OfUnknownKey(place, reason, Approvers.Line(name ?? "A. Person", made.Key)));
        }

        return reason is null;
    }

    private string? Refusal(SshKey key, string? name, string? day)
    {
        if (name is not null)
        {
            return approvers.Refusal(key, name, day);
        }

        return approvers.NamesOf(key.Fingerprint).Length > 0 ? null : $"`approvers` does not have the key {key.Fingerprint}";
    }

    /// <summary>The files are written with line feeds; git may have put carriage returns before them.</summary>
    private static byte[] WithLineFeeds(byte[] bytes) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal));
}

/// <summary>Who signed the file of a release.</summary>
/// <param name="Names">As <c>approvers</c> has them.</param>
/// <param name="Key">Fingerprint of the key.</param>
internal sealed record ReleaseSignature(string Names, string Key);
