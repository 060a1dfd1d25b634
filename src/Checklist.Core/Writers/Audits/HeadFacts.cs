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
            ("Audit number", head.Number),
            ("Audit client", head.Client),
            ("Auditee", head.Auditee),
            ("Audit team", Joined(head.Team)),
            ("Interviewed", Joined(head.Interviewed)),
            ("Sites", Joined(head.Sites)),
            ("Opening meeting", Meeting(head.Opening, report)),
            ("Closing meeting", Meeting(head.Closing, report)),
            ("Distribution", Joined(head.Distribution)),
        ];
        return [.. facts.Where(fact => fact.Value is { Length: > 0 }).Select(fact => (fact.Label, fact.Value!))];
    }

    /// <summary>Those of paragraphs.</summary>
    public static IReadOnlyList<(string Label, string Text)> Texts(AuditReport report)
    {
        var head = report.Answers.Assessment.Head;
        (string Label, string? Text)[] texts = [("Objectives", head.Objectives), ("Scope", head.Scope), ("Criteria", head.Criteria)];
        return [.. texts.Where(text => text.Text is not null).Select(text => (text.Label, text.Text!))];
    }

    public static IReadOnlyList<string> Paragraphs(string? text) =>
        [.. (text ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => paragraph.Trim())];

    private static string Meeting(AuditMeeting meeting, AuditReport report)
    {
        var day = DocumentDate.From(meeting.On, report.Document.Language)?.Text ?? meeting.On;
        var place = string.Join(", ", new[] { day, meeting.Place }.OfType<string>());
        return string.Join(". Present: ", new[] { place, Joined(meeting.Present) }.Where(part => part.Length > 0));
    }

    private static string Joined<T>(IEnumerable<T> entries) => string.Join("; ", entries);
}
