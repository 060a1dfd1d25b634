using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>Writes the inlines of a block.</summary>
internal sealed class MarkdownInlines(IProseAddresses addresses, MarkdownProseOptions options)
{
    /// <summary>Inlines as Markdown that reads back as the same inlines.</summary>
    /// <param name="isOneLine">A break is a space.</param>
    public string Write(IReadOnlyList<ProseInline> inlines, bool isOneLine, bool isInCell = false)
    {
        var builder = KeptBuilder.Take();
        var writer = new MarkdownLineWriter(builder, isInCell);
        if (inlines is [TextInline only])
        {
            writer.Text(only.Text, '\n', isBehindDelimiter: false, isBeforeDelimiter: false);
            return KeptBuilder.Finish(builder);
        }

        var tokens = MarkdownEmphasis.Sound(new MarkdownTokens(addresses, options, isInCell).Of(inlines));
        for (var i = 0; i < tokens.Count; i++)
        {
            var before = i > 0 ? tokens[i - 1] : default(MarkdownToken?);
            var after = i + 1 < tokens.Count ? tokens[i + 1] : default(MarkdownToken?);
            switch (tokens[i].Kind)
            {
                case MarkdownTokenKind.Text:
                    writer.Text(tokens[i].Text, Following(after, isOneLine), IsDelimiter(before), IsDelimiter(after));
                    break;
                case MarkdownTokenKind.SoftBreak or MarkdownTokenKind.HardBreak when isOneLine:
                    writer.Raw(" ");
                    break;
                case MarkdownTokenKind.SoftBreak:
                    writer.Break("\n");
                    break;
                case MarkdownTokenKind.HardBreak:
                    writer.Break("\\\n");
                    break;
                default:
                    writer.Raw(tokens[i].Text);
                    break;
            }
        }

        return KeptBuilder.Finish(builder);
    }

    private static bool IsDelimiter(MarkdownToken? token) => token is { IsDelimiter: true };

    private static char Following(MarkdownToken? after, bool isOneLine) => after switch
    {
        null => '\n',
        { Kind: MarkdownTokenKind.SoftBreak or MarkdownTokenKind.HardBreak } => isOneLine ? ' ' : '\n',
        { } token => token.Text[0],
    };
}
