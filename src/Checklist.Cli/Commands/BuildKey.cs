using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Checklist.Cli.CommandLine;
using Checklist.Cli.Sources;
using Checklist.Core.Workspaces;
using Checklist.Pdf;

namespace Checklist.Cli.Commands;

/// <summary>Sum of what decides about the outputs of a build, but for the files of the catalogs.</summary>
internal static class BuildKey
{
    /// <summary>The three parts of this program: the number of each is a sum of its code and templates.</summary>
    private static readonly IReadOnlyList<Type> Parts = [typeof(BuildKey), typeof(Workspace), typeof(PdfDocumentWriter)];

    /// <summary>64 hexadecimal digits; a build with another key is another build.</summary>
    /// <param name="workingDirectory">From which findings name their files.</param>
    public static string Of(
        IReadOnlyList<string> words, string workingDirectory, AuditOptions? audit, IReadOnlyList<CatalogLocation> catalogs)
    {
        IEnumerable<string> parts =
        [
            ToolVersion.Text,
            RuntimeInformation.FrameworkDescription,
            .. Parts.Select(part => part.Module.ModuleVersionId.ToString()),
            .. words,
            workingDirectory,
            .. catalogs.Select(catalog => catalog.FullPath),
            audit is null ? "" : $"{audit.Assessment.DisplayPath}\0{TracedSources.SumOf(audit.Assessment)}",
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
    }
}
