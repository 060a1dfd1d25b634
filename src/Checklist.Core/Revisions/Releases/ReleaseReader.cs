using System.Text;
using System.Text.Json;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>Reads a release file and makes sure that nobody changed it since it was written.</summary>
public static class ReleaseReader
{
    /// <summary>The release, or null with CHK7001, CHK7002, CHK7003 or CHK7004 in the bag.</summary>
    public static Release? Read(SourceText source, DiagnosticBag diagnostics) =>
        Read(Encoding.UTF8.GetBytes(source.Content), source, new SharedValues(), diagnostics);

    /// <summary>Reads one of several releases of a catalog.</summary>
    /// <param name="utf8">The text of the source.</param>
    /// <param name="shared">What the others hold.</param>
    internal static Release? Read(ReadOnlySpan<byte> utf8, SourceText source, SharedValues shared, DiagnosticBag diagnostics)
    {
        var conflict = ConflictMarker(utf8);
        if (conflict >= 0)
        {
            diagnostics.Add(ReleaseDiagnostics.ConflictMarker(source.Span(Encoding.UTF8.GetCharCount(utf8[..conflict]), 7)));
            return null;
        }

        if (Parse(utf8, source, shared, diagnostics) is not { } release || !IsIntact(release, shared, diagnostics))
        {
            return null;
        }

        if (release.Root.Text("format") == FirstForm.Format)
        {
            return Upgraded(release, diagnostics);
        }

        return ReleaseProof.Holds(release, shared, diagnostics) ? release : null;
    }

    private static Release? Upgraded(Release release, DiagnosticBag diagnostics)
    {
        if (!FirstForm.FitsItsDigests(release))
        {
            diagnostics.Add(ReleaseDiagnostics.Changed(release.PlaceOf(release.Root.Map("digests")!), "the text", release.Version));
            return null;
        }

        diagnostics.Add(ReleaseDiagnostics.FirstForm(release.Source.Start, release.Version));
        return FirstForm.Upgrade(release);
    }

    private static Release? Parse(ReadOnlySpan<byte> utf8, SourceText source, SharedValues shared, DiagnosticBag diagnostics)
    {
        try
        {
            return OfRoot(JsonFieldReader.ReadRelease(utf8, shared), source, diagnostics);
        }
        catch (ReleaseJsonException mistake)
        {
            diagnostics.Add(
                ReleaseDiagnostics.Damaged(source.Span(Encoding.UTF8.GetCharCount(utf8[..mistake.Offset]), 1), mistake.Message));
        }
        catch (JsonException mistake)
        {
            diagnostics.Add(
                ReleaseDiagnostics.Damaged(source.Span(Encoding.UTF8.GetCharCount(utf8[..OffsetOf(mistake, utf8)]), 0), "it is not JSON"));
        }
        catch (InvalidOperationException) // half of a surrogate pair behind an escape
        {
            diagnostics.Add(ReleaseDiagnostics.Damaged(source.Start, "it is not JSON"));
        }

        return null;
    }

    /// <summary>In bytes from the start. To the reader of JSON only a line feed ends a line, and columns are bytes.</summary>
    private static int OffsetOf(JsonException mistake, ReadOnlySpan<byte> utf8)
    {
        var start = 0;
        for (var line = 0; line < mistake.LineNumber; line++)
        {
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        }

        return start + (int)(mistake.BytePositionInLine ?? 0);
    }

    private static Release? OfRoot(FieldValue value, SourceText source, DiagnosticBag diagnostics)
    {
        if (value is not FieldMap root || root.Map("catalog")?.Text("id") is null || root.Map("digests")?.Text("release") is null)
        {
            diagnostics.Add(ReleaseDiagnostics.Damaged(source.Start, "it is not the record of a catalog"));
            return null;
        }

        switch (root.Text("format"))
        {
            case Release.Format or FirstForm.Format:
                return new Release(root, source);
            case { } format:
                diagnostics.Add(ReleaseDiagnostics.UnknownFormat(source.Start, format));
                return null;
            default:
                diagnostics.Add(ReleaseDiagnostics.Damaged(source.Start, "it names no format"));
                return null;
        }
    }

    /// <summary>
    /// The seal says whether the file is as it was written; only when it is not, the digests of controls say where it changed.
    /// </summary>
    private static bool IsIntact(Release release, SharedValues shared, DiagnosticBag diagnostics)
    {
        if (Release.SealOf(release.Root, shared.CanonicalOf) == release.Seal)
        {
            return true;
        }

        var changed = release.Root.Text("format") == FirstForm.Format
            ? []
            : release.Controls.Where(control => release.DigestsOf(control).Content() != control.ContentDigest).ToList();
        foreach (var control in changed)
        {
            diagnostics.Add(
                ReleaseDiagnostics.Changed(release.PlaceOf(control), $"control `{control.Id}`", release.Version));
        }

        if (changed.Count == 0)
        {
            diagnostics.Add(
                ReleaseDiagnostics.Changed(
                    release.PlaceOf(release.Root.Map("digests")!["release"]!),
                    "something outside the fields of the controls", release.Version));
        }

        return false;
    }

    /// <summary>In bytes; -1 where there is none.</summary>
    private static int ConflictMarker(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("<<<<<<< "u8))
        {
            return 0;
        }

        var place = utf8.IndexOf("\n<<<<<<< "u8);
        return place < 0 ? -1 : place + 1;
    }
}
