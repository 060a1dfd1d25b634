using System.Text;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>Collects a template's output up to a limit. The library's own limit cuts the text without an error.</summary>
internal sealed class BoundedOutput : IScriptOutput
{
    public const int LimitCharacters = 256 * 1024 * 1024; // twice the page of a catalog with as many controls as there may be

    private readonly StringBuilder builder = new();

    public void Write(string text, int offset, int count)
    {
        if (builder.Length + (long)count > LimitCharacters)
        {
            throw new OutputLimitException("the output is larger than 268 million characters");
        }

        builder.Append(text, offset, count);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>All of it. Not <see cref="ToString"/>, which the library calls for a result that nobody takes.</summary>
    public string Text => builder.ToString();

    public override string ToString() => "";
}
