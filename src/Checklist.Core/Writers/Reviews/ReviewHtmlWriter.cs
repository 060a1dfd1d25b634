using System.Globalization;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Templates;
using Checklist.Core.Text;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Writers.Reviews;

/// <summary>The matrix as a page that loads nothing and prints on wide paper.</summary>
internal static class ReviewHtmlWriter
{
    private static readonly string[] StylePaths =
        ["html/css/theme.css", "html/css/prose.css", "html/css/changes.css", "html/css/resolution.css"];

    /// <summary>The page; empty when a template failed, which is then in the bag.</summary>
    public static string Write(ReviewMatrix matrix, DiagnosticBag diagnostics, ISourceProvider? sources)
    {
        var templates = TemplateSet.Read(sources ?? new NoSources(), diagnostics, matrix.Words, matrix.Text.Language);
        var styles = PageStyles.Join(templates, StylePaths);
        var model = new TemplateModel()
            .Add("page", new TemplateModel().Add("styles", styles).Add("policy", PageStyles.Policy([styles], [])))
            .Add("matrix", Model(matrix));
        return new TemplateRenderer(templates, diagnostics).Render("html/resolution.html", model) ?? "";
    }

    private static TemplateModel Model(ReviewMatrix matrix) => new TemplateModel()
        .Add("title", HtmlText.Escape(matrix.Text.Title))
        .Add("language", matrix.Text.Language)
        .Add("catalog", HtmlText.Escape(matrix.Text.CatalogId))
        .Add("version", HtmlText.Escape(matrix.Text.Version!))
        .Add("since", matrix.Since is null ? null : HtmlText.Escape(matrix.Since))
        .Add("digest", GuideDigest(matrix))
        .Add("headline", Said(ReviewWords.Headline(matrix, matrix.Words), matrix))
        .Add("entry_count", matrix.Entries.Count)
        .Add("reviewers", matrix.Reviewers.Select(reviewer => Of(reviewer, matrix)))
        .Add("comments", matrix.Comments.Select(comment => Of(comment, matrix)))
        .Add("entries", matrix.Entries.Select((entry, index) => new TemplateModel()
            .Add("anchor", Anchor(index))
            .Add("title", HtmlText.Escape(entry.Title))
            .Add("cells", matrix.Reviewers.Select(reviewer => new TemplateModel()
                .Add("word", entry.Verdicts.ContainsKey(reviewer.Id) ? Said(ReviewWords.Cell(entry, reviewer, matrix.Words), matrix) : "")
                .Add("verdict", MachineWord.Of(entry.Verdicts.GetValueOrDefault(reviewer.Id)) ?? "none")))));

    private static TemplateModel Of(Reviewer reviewer, ReviewMatrix matrix)
    {
        var undecided = matrix.UndecidedBy(reviewer);
        return new TemplateModel()
            .Add("name", HtmlText.Escape(reviewer.Name))
            .Add("role", reviewer.Role is null ? null : HtmlText.Escape(reviewer.Role))
            .Add("on", reviewer.On)
            .Add("decided", matrix.Entries.Count - undecided.Count)
            .Add("undecided", undecided.Count)
            .Add("comments", matrix.CommentsOf(reviewer));
    }

    private static TemplateModel Of(ReviewComment comment, ReviewMatrix matrix)
    {
        var (opinion, answer) = (comment.Decision.Opinion, comment.Decision.Answer);
        var place = matrix.Entries.Select((entry, index) => (entry.Name, index)).First(pair => pair.Name == comment.Decision.Entry).index;
        return new TemplateModel()
            .Add("number", HtmlText.Escape(comment.Number))
            .Add("anchor", Anchor(place))
            .Add("entry", HtmlText.Escape(comment.Decision.Entry))
            .Add("title", HtmlText.Escape(comment.Title))
            .Add("reviewer", HtmlText.Escape(comment.Reviewer))
            .Add("verdict", MachineWord.Of(opinion.Decision) ?? "none")
            .Add("verdict_text", Said(matrix.Words.Of(opinion.Decision), matrix))
            .Add("comment", opinion.Comment is null ? null : HtmlText.Escape(opinion.Comment))
            .Add("proposed", comment.Proposed.Count == 0 ? null : ChangesModel.Redline(comment.Proposed, matrix.Words))
            .Add("is_earlier", comment.IsOfEarlierText)
            .Add("disposition", MachineWord.Of(answer?.Disposition) ?? "open")
            .Add("disposition_text", Said(matrix.Words.Of(answer?.Disposition), matrix))
            .Add("answer", answer?.Text is null ? null : HtmlText.Escape(answer.Text))
            .Add("by", HtmlText.Escape(ReviewWords.By(answer)));
    }

    /// <summary>Words of the tool, marked where they are in another language than the text.</summary>
    private static string Said(string said, ReviewMatrix matrix) => matrix.Words.Speak(matrix.Text.Language)
        ? HtmlText.Escape(said)
        : $"<span lang=\"{matrix.Words.Language}\">{HtmlText.Escape(said)}</span>";

    private static string Anchor(int index) => "entry-" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string GuideDigest(ReviewMatrix matrix) =>
        matrix.Text.DocumentDigest is { Length: > 19 } digest ? digest["sha256:".Length..][..12] : "";
}
