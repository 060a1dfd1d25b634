using Checklist.Core.Diagnostics;
using Checklist.Core.Documents.Applicability;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Templates;
using Checklist.Core.Text;
using Checklist.Core.Writers.Markdown;

namespace Checklist.Core.Writers.Applicability;

/// <summary>What changed between the statements of applicability of two versions, for people.</summary>
public sealed class ApplicabilityReview
{
    private static readonly string[] StylePaths =
    [
        "html/css/theme.css", "html/css/prose.css", "html/css/control.css", "html/css/changes.css", "html/css/review.css",
        "html/css/applicability.css",
    ];

    private readonly ChangeReport report;
    private readonly ApplicabilityDiff diff;
    private readonly ApplicabilityWords said;

    private ApplicabilityReview(ChangeReport report, ApplicabilityDiff diff)
    {
        this.report = report;
        said = new ApplicabilityWords(report.Words);
        this.diff = diff;
    }

    /// <summary>No item and no control stands differently.</summary>
    public bool IsEmpty => diff.IsEmpty;

    /// <summary>Compares two versions.</summary>
    /// <param name="report">Of the whole catalog, or for the readers of a profile.</param>
    /// <param name="old">The whole catalog as it was.</param>
    /// <param name="current">The whole catalog as it is.</param>
    public static ApplicabilityReview Of(ChangeReport report, Release old, Release current) => new(
        report,
        new ApplicabilityComparer(new ApplicabilityWords(report.Words)).Compare(
            new RecordedApplicability(old, report.Diff.Old, report.Words),
            new RecordedApplicability(current, report.Diff.New, report.Words)));

    /// <summary>For a terminal.</summary>
    /// <param name="width">Of a line, in characters.</param>
    public string WriteText(int width) => ApplicabilityChangesText.Write(report, diff, width);

    /// <summary>For a code host.</summary>
    public string WriteMarkdown(DiagnosticBag diagnostics, ISourceProvider? sources = null) =>
        MarkdownLines.Tidy(
            Render("markdown/applicability-changes.md", MarkdownText.Escape, MarkdownText.EscapeCell, null, diagnostics, sources));

    /// <summary>As one page that loads nothing; empty when a template failed, which is then in the bag.</summary>
    public string WriteHtml(DiagnosticBag diagnostics, ISourceProvider? sources = null) => Render(
        "html/applicability-changes.html", HtmlText.Escape, HtmlText.Escape,
        templates =>
        {
            var styles = PageStyles.Join(templates, StylePaths);
            return new TemplateModel().Add("styles", styles).Add("policy", PageStyles.Policy([styles], []));
        },
        diagnostics, sources);

    private string Render(
        string path, Func<string, string> text, Func<string, string> cell, Func<TemplateSet, TemplateModel>? page,
        DiagnosticBag diagnostics, ISourceProvider? sources)
    {
        var templates = TemplateSet.Read(sources ?? new NoSources(), diagnostics, report.Words, report.Diff.New.Language);
        var model = Model(text, cell).Add("page", page?.Invoke(templates));
        return new TemplateRenderer(templates, diagnostics).Render(path, model) ?? "";
    }

    private TemplateModel Model(Func<string, string> text, Func<string, string> cell) => new TemplateModel()
        .Add("kind", text(said.Title))
        .Add("title", text(report.Diff.New.Title))
        .Add("language", report.Diff.New.Language)
        .Add("profile", ProfileTitle is { } profile ? text(profile) : null)
        .Add("catalog", text(report.Diff.New.CatalogId))
        .Add("old", text(report.OldName))
        .Add("new", text(report.NewName))
        .Add("old_digest", ShortDigest(report.Diff.Old))
        .Add("new_digest", ShortDigest(report.Diff.New))
        .Add("summary", text(said.Summary(diff)))
        .Add("remarks", report.Remarks, text)
        .Add("lists", diff.Lists.Select((list, index) => new TemplateModel()
            .Add("number", index + 1)
            .Add("title", text(list.Title ?? said.Controls))
            .Add("first_column", text(said.ColumnOf(list)))
            .Add("counts", text(said.Counts(list)))
            .Add("changes", list.Changes.Select(change => new TemplateModel()
                .Add("id", cell(change.Id))
                .Add("title", change.Title is null ? null : cell(change.Title))
                .Add("what", cell(said.WhatOf(change)))
                .Add("before", (change.Before?.Why ?? []).Select(cell))
                .Add("now", (change.Now?.Why ?? []).Select(cell))))));

    private string? ProfileTitle => report.Diff.New.Root.Map("profile") is { } profile ? profile.Text("title") ?? profile.Text("id") : null;

    private static string ShortDigest(Release release)
    {
        const int ShownDigits = 12;
        var digits = release.DocumentDigest.Split(':')[^1];
        return digits.Length > ShownDigits ? digits[..ShownDigits] : digits;
    }
}
