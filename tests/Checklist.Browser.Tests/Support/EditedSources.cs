using System.Text;
using Checklist.Core.Text;

namespace Checklist.Browser.Tests.Support;

/// <summary>Another catalog's folder with one text in one file changed.</summary>
internal sealed class EditedSources(ISourceProvider inner, string file, string before, string after) : ISourceProvider
{
    public string FolderName => inner.FolderName;

    public SourceFile Read(string path)
    {
        var source = inner.Read(path);
        if (path != file)
        {
            return source;
        }

        var text = Encoding.UTF8.GetString(source.Bytes);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return source with { Bytes = Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal)) };
    }

    public IReadOnlyList<string> List() => inner.List();
}
