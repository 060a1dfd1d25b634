using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>What a template may do.</summary>
internal static class TemplateSandbox
{
    private const int LoopSteps = 5_000_000; // fifty thousand controls with a hundred steps each, over all loops of a run
    private const int Depth = 250; // each include costs several steps, and groups nest eight deep; the stack is checked besides

    public static ParserOptions ParserOptions { get; } = new() { ExpressionDepthLimit = 100 };

    public static SharedTemplateContext CreateContext(TemplateSet templates, ITemplateLoader loader)
    {
        var context = new SharedTemplateContext(templates, TemplateFunctions.All())
        {
            TemplateLoader = loader,
            TemplateLoaderParserOptions = ParserOptions,
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedTargetAccess = false,
            LoopLimit = LoopSteps,
            RecursiveLimit = Depth,
            LimitToString = BoundedOutput.LimitCharacters + 1, // bounds what functions make; the output never gets so far as to be cut
            NewLine = "\n",
            AutoIndent = false, // it would indent code inside pages and lists
            RegexTimeOut = TimeSpan.FromMilliseconds(200),
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        return context;
    }
}
