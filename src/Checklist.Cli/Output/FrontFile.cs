using System.Security.Cryptography;
using Checklist.Cli.Disk;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Writers.Front;

namespace Checklist.Cli.Output;

/// <summary>The page over all guides of a build, in the output folder itself.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Bytes">Null where the page is there already.</param>
/// <param name="Sum">Of the page.</param>
internal sealed record FrontFile(string Path, byte[]? Bytes, string Sum)
{
    /// <summary>Null without guides, and, with CHK6300 in the bag, where a person wrote or changed what is in its place.</summary>
    /// <param name="folder">Absolute.</param>
    public static FrontFile? Of(IReadOnlyList<GuideFront> guides, string folder, Terminal terminal, DiagnosticBag diagnostics)
    {
        var path = System.IO.Path.Combine(folder, FrontPage.Path);
        if (guides.Count == 0)
        {
            return null;
        }

        if (Old(path) is not { } old)
        {
            diagnostics.Add(FrontDiagnostics.Kept(Diagnostic.Nowhere(terminal.DisplayPath(path)), terminal.DisplayPath(path)));
            return null;
        }

        var page = FrontPage.Write(guides);
        return new FrontFile(path, old.AsSpan().SequenceEqual(page) ? null : page, Convert.ToHexStringLower(SHA256.HashData(page)));
    }

    /// <summary>Empty where there is none; null for anything that no build wrote.</summary>
    private static byte[]? Old(string path)
    {
        try
        {
            return FileStatus.KindOf(path) switch
            {
                FileKind.Missing => [],
                FileKind.File => RegularFile.Read(path, Limits.FileBytes) is { } bytes && FrontPage.IsOurs(bytes) ? bytes : null,
                _ => null,
            };
        }
        catch (Exception refusal) when (DiskReason.IsRefusal(refusal))
        {
            return null;
        }
    }
}
