using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Checklist.Browser.Tests.Support;

/// <summary>Until the tool itself puts scripts and data into the page, this does. It also makes pages for several targets.</summary>
internal static class PageBridge
{
    /// <summary>In the order in which they stand in the page.</summary>
    public static readonly string[] Scripts =
    [
        "text", "theme", "copy", "words", "dom", "answers", "merge", "assessment-json", "targets", "storage", "session", "filters",
        "page", "check-view", "progress-view", "filter-view", "dialogs", "conflicts", "exchange", "sign-off-view", "printing", "keyboard", "checklist",
    ];

    public static string Complete(string html, IReadOnlyList<string> targets)
    {
        if (html.Contains("id=\"ui-data\"", StringComparison.Ordinal) && targets.Count == 0)
        {
            return html;
        }

        var document = new HtmlParser().ParseDocument(html);
        AddTargets(document, targets);
        AddStyle(document);
        AddScript(document, document.Head!, Repository.Script("start"));
        var data = document.CreateElement("script");
        data.SetAttribute("type", "application/json");
        data.Id = "ui-data";
        data.TextContent = Data(document, targets).Replace("<", "\\u003c", StringComparison.Ordinal);
        document.Body!.Append(data);
        AddScript(document, document.Body, string.Concat(Scripts.Select(Repository.Script)));
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

    private static void AddStyle(IDocument document)
    {
        var style = document.CreateElement("style");
        style.TextContent = Repository.Style("html/css-additions.css");
        document.Head!.Append(style);
        Allow(document, "style-src", style.TextContent);
    }

    private static void AddScript(IDocument document, IElement place, string text)
    {
        var script = document.CreateElement("script");
        script.TextContent = text;
        place.Append(script);
        Allow(document, "script-src", text);
    }

    private static void Allow(IDocument document, string directive, string text)
    {
        var policy = document.QuerySelector("meta[http-equiv=Content-Security-Policy]")!;
        var content = policy.GetAttribute("content")!;
        var source = $"{directive} 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
        policy.SetAttribute("content", content.Contains(directive, StringComparison.Ordinal) ? content.Replace(directive, source, StringComparison.Ordinal) : $"{content}; {source}");
    }

    private static string Data(IDocument document, IReadOnlyList<string> targets)
    {
        var root = document.DocumentElement;
        return JsonSerializer.Serialize(new
        {
            format = 1,
            catalog = new { id = root.GetAttribute("data-catalog"), title = document.QuerySelector("h1")!.TextContent, version = root.GetAttribute("data-version"), digest = root.GetAttribute("data-digest") },
            targets = targets.Select(target => new { id = target, title = target.ToUpperInvariant() }),
            checks = document.QuerySelectorAll(".check").Select(Check),
        });
    }

    private static Dictionary<string, string> Check(IElement check)
    {
        var body = check.Closest(".control")!.QuerySelector(".statement")?.TextContent + check.QuerySelector(".check-body")!.TextContent;
        var data = new Dictionary<string, string>
        {
            ["control"] = check.Closest(".control")!.Id!,
            ["digest"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))),
            ["answer"] = Answer(check),
            ["evidence"] = check.QuerySelector(".record")?.TextContent.Contains("(required)", StringComparison.Ordinal) == true ? "required" : "optional",
        };
        if (check.GetAttribute("data-check") is { Length: > 0 } id)
        {
            data["check"] = id;
        }

        return data;
    }

    private static string Answer(IElement check) => check.QuerySelector(".answers :is(input, select)") switch
    {
        { LocalName: "select" } => "choice",
        { } input => input.GetAttribute("type") switch { "radio" => "verdict", "checkbox" => "tick", "date" => "date", _ => input.HasAttribute("inputmode") ? "number" : "text" },
        _ => "verdict",
    };
}
