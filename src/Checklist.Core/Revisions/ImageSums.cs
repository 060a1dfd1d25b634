using System.Security.Cryptography;
using Checklist.Core.Catalogs;
using Checklist.Core.Prose;

namespace Checklist.Core.Revisions;

/// <summary>Records prose with each image known by its bytes: another picture under the same name is another text.</summary>
internal sealed class ImageSums(Catalog catalog)
{
    private readonly Dictionary<string, string> sums = new(StringComparer.Ordinal);
    private Dictionary<object, string>? filesByProse; // most catalogs show no image, or few

    public FieldProse Record(ProseDocument prose) => new(Tree(prose));

    public string Tree(ProseDocument prose) => ProseTreeWriter.Write(prose, image => SumOf(prose, image));

    /// <summary>Prose as a tree, with the sums of its images.</summary>
    /// <param name="blocks">A part of the prose.</param>
    public string Tree(ProseDocument prose, IReadOnlyList<ProseBlock> blocks) =>
        ProseTreeWriter.Write(blocks, [], image => SumOf(prose, image));

    /// <summary>The address as written where there is no such image; that was reported.</summary>
    private string SumOf(ProseDocument prose, ImageInline image)
    {
        var path = RelativePath.Resolve(FileOf(prose), image.Url);
        if (path is null || !catalog.Images.TryGetValue(path, out var found))
        {
            return image.Url;
        }

        if (!sums.TryGetValue(path, out var sum))
        {
            sum = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(found.Bytes.Span));
            sums.Add(path, sum);
        }

        return sum;
    }

    /// <summary>Paths in a chapter are relative to its file, elsewhere to the catalog's folder.</summary>
    private string? FileOf(ProseDocument prose)
    {
        if (filesByProse is null)
        {
            filesByProse = new Dictionary<object, string>(ReferenceEqualityComparer.Instance); // prose compares by value otherwise
            foreach (var chapter in catalog.Chapters.Where(chapter => chapter is { Prose: not null, File: not null }))
            {
                filesByProse[chapter.Prose!] = chapter.File!.Value;
            }
        }

        return filesByProse.GetValueOrDefault(prose);
    }
}
