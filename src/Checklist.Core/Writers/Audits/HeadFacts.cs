using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;

namespace Checklist.Core.Writers.Audits;

/// <summary>What the head of an audit says, for the first page of its report; what nobody said is not there.</summary>
internal static class HeadFacts
{
    /// <summary>Short ones, in the order in which they are printed.</summary>
    public static IReadOnlyList<(string Label, string Value)> Of(AuditReport report)
    {
        var head = report.Answers.Assessment.Head;
        (string Label, string? Value)[] facts =
        [
            (report.Words["audit.number"], head.Number),
            (report.Words["audit.client"], head.Client),
            (report.Words["sign-off.auditee"], head.Auditee),
            (report.Words["audit.team"], Joined(head.Team)),
            (report.Words["audit.interviewed"], Joined(head.Interviewed)),
            (report.Words["audit.sites"], Joined(head.Sites)),
            (report.Words["audit.opening-meeting"], Meeting(head.Opening, report)),
            (report.Words["audit.closing-meeting"], Meeting(head.Closing, report)),
            (report.Words["audit.distribution"], Joined(head.Distribution)),
        ];
        return [.. facts.Where(fact => fact.Value is { Length: > 0 }).Select(fact => (fact.Label, fact.Value!))];
    }

    /// <summary>Those of paragraphs.</summary>
    public static IReadOnlyList<(string Label, string Text)> Texts(AuditReport report)
    {
        var head = report.Answers.Assessment.Head;
        (string Label, string? Text)[] texts = [(report.Words["audit.objectives"], head.Objectives),
            (report.Words["audit.scope"], head.Scope), (report.Words["audit.criteria"], head.Criteria)];
        return [.. texts.Where(text => text.Text is not null).Select(text => (text.Label, text.Text!))];
    }

    public static IReadOnlyList<string> Paragraphs(string? text) =>
        [.. (text ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => paragraph.Trim())];

    private static string Meeting(AuditMeeting meeting, AuditReport report)
    {
        var day = DocumentDate.From(meeting.On, report.Document.Language)?.Text ?? meeting.On;
        var place = string.Join(", ", new[] { day, meeting.Place }.OfType<string>());
        return string.Join(report.Words["audit.present"], new[] { place, Joined(meeting.Present) }.Where(part => part.Length > 0));
    }

    private static string Joined<T>(IEnumerable<T> entries) => string.Join("; ", entries);
}
