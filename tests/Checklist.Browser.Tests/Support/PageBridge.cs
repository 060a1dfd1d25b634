using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Checklist.Browser.Tests.Support;

/// <summary>Makes a page for several targets from one that the tool made for a single one.</summary>
internal static class PageBridge
{
    public static string Complete(string html, IReadOnlyList<string> targets)
    {
        if (targets.Count == 0)
        {
            return html;
        }

        var document = new HtmlParser().ParseDocument(html);
        AddTargets(document, targets);
        var data = document.GetElementById("ui-data")!;
        var list = JsonSerializer.Serialize(targets.Select(target => new { id = target, title = target.ToUpperInvariant() }));
        data.TextContent = data.TextContent.Replace("\"targets\":[]", $"\"targets\":{list}", StringComparison.Ordinal);
        return "<!doctype html>" + document.DocumentElement.OuterHtml;
    }

    private static void AddTargets(IDocument document, IReadOnlyList<string> targets)
    {
        foreach (var check in targets.Count == 0 ? [] : document.QuerySelectorAll(".check").ToList())
        {
            check.ClassList.Add("check--targets");
            var answer = check.QuerySelector(".answers > .answer")!;
            foreach (var target in targets)
            {
                answer.Before(AnswerFor((IElement)answer.Clone(), target));
            }

            answer.Remove();
        }
    }

    private static IElement AnswerFor(IElement answer, string target)
    {
        foreach (var input in answer.QuerySelectorAll("[name]"))
        {
            input.SetAttribute("name", $"{input.GetAttribute("name")}.{target}");
            input.Id = $"{input.Id}-{target}";
        }

        answer.QuerySelector("legend")?.Append(answer.Owner!.CreateTextNode($" {target}"));
        return answer;
    }
}
