using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>What reviewers say of a version: collected, answered, reported. Touches neither disk nor clock.</summary>
public static class Reviews
{
    /// <summary>Brings what reviewers sent together with what is there.</summary>
    /// <param name="forms">The files that they exported.</param>
    /// <param name="version">The version that was reviewed; null: that of the sources.</param>
    /// <returns>
    /// Null with findings in the bag: where a file is not a review of that version, or where something in the workspace has errors.
    /// </returns>
    public static CollectedReviews? Collect(Workspace workspace, IReadOnlyList<SourceFile> forms, string? version)
    {
        if (Releases.TextOf(workspace, version) is not { } text)
        {
            return null;
        }

        var findings = workspace.Diagnostics.Scope();
        var known = new ReviewedText(text);
        var read = forms.Select(form => Read(form, text, findings)).ToList();
        if (findings.HasErrors)
        {
            return null;
        }

        foreach (var form in read.OfType<ReviewForm>())
        {
            TellEarlier(form, known, findings);
        }

        var held = workspace.Reviewed.Find(text.Version);
        var merged = ReviewMerge.Merge(
            held ?? new ReviewRecord(text.Version!, [], []), [.. read.OfType<ReviewForm>()], known.RankOf);
        return new CollectedReviews(
            ReviewReader.PathOf(text.Version!),
            held is null ? [] : ReviewEdits.Of(held, merged),
            held is null ? ReviewEdits.NewFile(text.CatalogId, text.Version!, merged) : null)
        {
            Version = text.Version!,
            Decisions = [.. merged.Decisions.SelectMany(decision => decision.Read.Select(given => new CollectedDecision(
                Named(given.Decision, merged), given.State, Of(decision, given.Decision))))],
            Clashes = [.. merged.Clashes.Select(pair => (pair.First.Shown, pair.First.Id, pair.Second.Id))],
        };
    }

    /// <summary>How the comments on a version stand: the comment-resolution matrix.</summary>
    /// <param name="version">The version that was reviewed; null: that of the sources.</param>
    /// <returns>Null with findings in the bag, where there is no such version.</returns>
    public static ReviewMatrix? Report(Workspace workspace, string? version)
    {
        if (Releases.TextOf(workspace, version) is not { } text)
        {
            return null;
        }

        var record = workspace.Reviewed.Find(text.Version) ?? new ReviewRecord(text.Version!, [], []);
        var compared = record.Reviewers.Select(reviewer => workspace.Releases.Find(reviewer.Since)).OfType<Release>();
        var before = compared.MaxBy(release => SemanticVersion.Parse(release.Version!)) ?? workspace.Releases.Before(text.Version);
        var changes = before is null ? null : Releases.Compare(before, text, workspace.Words);
        return ReviewMatrixBuilder.Build(record, text, changes, workspace.Words);
    }

    /// <summary>Writes what becomes of a comment.</summary>
    /// <param name="id">The number of the comment.</param>
    /// <param name="version">The version that was reviewed; null: that of the sources.</param>
    /// <returns>Null with findings in the bag, where there is no such version.</returns>
    public static AnsweredReview? Answer(Workspace workspace, string? version, string id, ReviewAnswer answer)
    {
        if (Releases.TextOf(workspace, version) is not { } text)
        {
            return null;
        }

        var held = workspace.Reviewed.Find(text.Version);
        var numbers = held?.Decisions.Select(decision => decision.Id).OfType<string>().ToList() ?? [];
        var before = held?.Decisions.FirstOrDefault(decision => id.Equals(decision.Id, StringComparison.OrdinalIgnoreCase));
        if (held is null || before is null)
        {
            return new AnsweredReview(ReviewReader.PathOf(text.Version!), [], numbers) { IsFound = false };
        }

        var old = before.Answer ?? new ReviewAnswer(null);
        var after = before with
        {
            Answer = old with
            {
                Disposition = answer.Disposition ?? old.Disposition,
                Text = answer.Text ?? old.Text,
                By = answer.By ?? old.By,
                On = answer.On ?? old.On,
            },
        };
        return new AnsweredReview(ReviewReader.PathOf(text.Version!), ReviewEdits.Of(held, before, after), numbers);
    }

    private static ReviewForm? Read(SourceFile file, Release text, DiagnosticBag diagnostics)
    {
        if (ReviewForm.Read(file, diagnostics) is not { } form)
        {
            return null;
        }

        if (form.Catalog != text.CatalogId)
        {
            diagnostics.Add(ReviewDiagnostics.OtherCatalog(form.Places.Catalog, form.Catalog, text.CatalogId));
        }
        else if (form.Version != text.Version)
        {
            diagnostics.Add(ReviewDiagnostics.OtherVersion(form.Places.Version, form.Version, text.Version!));
        }

        return form;
    }

    private static void TellEarlier(ReviewForm form, ReviewedText text, DiagnosticBag diagnostics)
    {
        var count = form.Decisions.Count(decision => decision.Digest is { } digest && digest != text.DigestOf(decision.Entry));
        if (count > 0)
        {
            diagnostics.Add(ReviewDiagnostics.CollectedEarlier(form.Places.Version, form.Person.Shown, count, form.Decisions.Count));
        }
    }

    private static ReviewDecision Named(ReviewDecision decision, MergedReviews merged) =>
        decision with { Reviewer = merged.Reviewers.First(reviewer => reviewer.Id == decision.Reviewer).Shown };

    /// <summary>The number under which an opinion is kept.</summary>
    private static string? Of(MergedReview merged, ReviewDecision read) =>
        (merged.Kept.FirstOrDefault(kept => kept.Opinion == read.Opinion) ?? merged.Kept[0]).Id;
}

/// <summary>What comes of collected reviews.</summary>
/// <param name="Path">Of the file, from the catalog's folder.</param>
/// <param name="Edits">Of the file that is there.</param>
/// <param name="Bytes">Of a new file; null where there is one.</param>
public sealed record CollectedReviews(string Path, IReadOnlyList<TextEdit> Edits, byte[]? Bytes)
{
    public required string Version { get; init; }

    /// <summary>Every decision that was read.</summary>
    public required IReadOnlyList<CollectedDecision> Decisions { get; init; }

    /// <summary>Reviewers of one name: how they are called, and their two ids.</summary>
    public required IReadOnlyList<(string Name, string First, string Second)> Clashes { get; init; }
}

/// <summary>A decision that was read, and what became of it.</summary>
/// <param name="Decision">Its reviewer by name.</param>
/// <param name="Id">The number of the comment; null where nothing has to be answered.</param>
public sealed record CollectedDecision(ReviewDecision Decision, ReviewState State, string? Id);

/// <summary>What has to be changed so that a comment has its answer.</summary>
/// <param name="Path">Of the file, from the catalog's folder.</param>
/// <param name="Numbers">All numbers that the file has.</param>
public sealed record AnsweredReview(string Path, IReadOnlyList<TextEdit> Edits, IReadOnlyList<string> Numbers)
{
    /// <summary>False where there is no comment of that number.</summary>
    public bool IsFound { get; init; } = true;
}
