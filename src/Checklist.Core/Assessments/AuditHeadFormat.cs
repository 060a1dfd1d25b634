using Checklist.Core.Catalogs;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;
using static Checklist.Core.Assessments.AssessmentShapes;

namespace Checklist.Core.Assessments;

/// <summary>The keys of an assessment that hold its head: their shapes, and how they are read and written.</summary>
internal static class AuditHeadFormat
{
    public const string OpeningKey = "opening-meeting";
    public const string ClosingKey = "closing-meeting";

    private static readonly MappingShape PersonShape = new("person", () =>
    [
        new("name", LineShape, "Who.") { IsRequired = true },
        new("role", LineShape, "In which role or function, as in `Lead auditor`."),
    ])
    {
        AllowsOwnKeys = true,
    };

    private static readonly ListShape PeopleShape = new(new EitherShape(LineShape, PersonShape));

    private static readonly MappingShape MeetingShape = new("meeting", () =>
    [
        new("on", MomentShape, "Day of the meeting, as in `2026-11-16`, or with its time: `2026-11-16T09:00`."),
        new("place", LineShape, "Where."),
        new("present", PeopleShape, "Who was there."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static IEnumerable<FieldShape> Keys =>
    [
        new("number", LineShape, "Number under which the organization files the audit.", "the id"),
        new("client", LineShape, "Who asked for the audit."),
        new("auditee", LineShape, "Who is audited."),
        new("objectives", TextsShape, "What the audit is to find out."),
        new("scope", TextsShape, "What is looked at: sites, systems, processes, period."),
        new("criteria", TextsShape, "What is compared with what was found, beside the catalog."),
        new("team", PeopleShape, "The auditors with their roles."),
        new("interviewed", PeopleShape, "People of the auditee who were asked, with their functions."),
        new("sites", new ListShape(LineShape), "Places that are visited."),
        new(OpeningKey, MeetingShape, "The opening meeting."),
        new(ClosingKey, MeetingShape, "The closing meeting."),
        new("distribution", new ListShape(LineShape), "Who gets the report."),
        new("conclusion", TextsShape, "What the auditors conclude; printed at the head of the report."),
    ];

    /// <summary>Lines that show how to write what a head does not say.</summary>
    public static IReadOnlyList<string> Examples(AuditHead head)
    {
        string[] lines =
        [
            "number: A-2026-014", "client: Management board", "auditee: Berlin office", "objectives: What the audit is to find out",
            "scope: Sites, systems, processes and period that are looked at", "criteria: Standards and rules beside the catalog",
            "team: [{ name: A. Auditor, role: Lead auditor }]", "interviewed: [{ name: P. Owner, role: IT operations }]",
            "sites: [Berlin]", $"{OpeningKey}: {{ on: 2026-11-16T09:00, place: Room 4, present: [A. Auditor, P. Owner] }}",
            $"{ClosingKey}: {{ on: 2026-11-20T15:00, place: Room 4, present: [A. Auditor, P. Owner] }}",
            "distribution: [Management board]", "conclusion: What the auditors conclude",
        ];
        var said = Fields(head).Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        return [.. lines.Where(line => !said.Contains(line[..line.IndexOf(':', StringComparison.Ordinal)]))];
    }

    public static AuditHead Read(EntryReader entry) => new()
    {
        Number = Line(entry, "number"),
        Client = Line(entry, "client"),
        Auditee = Line(entry, "auditee"),
        Objectives = Paragraphs(entry, "objectives"),
        Scope = Paragraphs(entry, "scope"),
        Criteria = Paragraphs(entry, "criteria"),
        Team = People(entry, "team"),
        Interviewed = People(entry, "interviewed"),
        Sites = Lines(entry, "sites"),
        Opening = entry.Entry(OpeningKey, Meeting) ?? AuditMeeting.None,
        Closing = entry.Entry(ClosingKey, Meeting) ?? AuditMeeting.None,
        Distribution = Lines(entry, "distribution"),
        Conclusion = Paragraphs(entry, "conclusion"),
    };

    /// <summary>The keys in the order in which they are written; a key without a value is left out.</summary>
    public static IReadOnlyList<EntryField> Fields(AuditHead head)
    {
        EntryField?[] fields =
        [
            head.Number is { } number ? EntryField.Word("number", number) : null,
            head.Client is { } client ? EntryField.Word("client", client) : null,
            head.Auditee is { } auditee ? EntryField.Word("auditee", auditee) : null,
            head.Objectives is { } objectives ? EntryField.Lines("objectives", objectives) : null,
            head.Scope is { } scope ? EntryField.Lines("scope", scope) : null,
            head.Criteria is { } criteria ? EntryField.Lines("criteria", criteria) : null,
            People("team", head.Team),
            People("interviewed", head.Interviewed),
            head.Sites.Count == 0 ? null : EntryField.Words("sites", head.Sites),
            Meeting(OpeningKey, head.Opening),
            Meeting(ClosingKey, head.Closing),
            head.Distribution.Count == 0 ? null : EntryField.Words("distribution", head.Distribution),
            head.Conclusion is { } conclusion ? EntryField.Lines("conclusion", conclusion) : null,
        ];
        return [.. fields.OfType<EntryField>()];
    }

    /// <summary>The keys that differ between two heads, as they are to be written; only those that the later one says.</summary>
    public static IReadOnlyList<EntryField> Differing(AuditHead before, AuditHead after)
    {
        var old = Fields(before).ToDictionary(field => field.Key, field => field.Flow, StringComparer.Ordinal);
        return [.. Fields(after).Where(field => old.GetValueOrDefault(field.Key) != field.Flow)];
    }

    private static EntryField? People(string key, IReadOnlyList<AuditPerson> people) =>
        people.Count == 0 ? null : EntryField.List(key, [.. people.Select(Person)]);

    /// <summary>The keys of a meeting that differ, as they are to be written.</summary>
    public static IReadOnlyList<EntryField> Fields(AuditMeeting before, AuditMeeting after)
    {
        var old = Fields(before).ToDictionary(field => field.Key, field => field.Flow, StringComparer.Ordinal);
        return [.. Fields(after).Where(field => old.GetValueOrDefault(field.Key) != field.Flow)];
    }

    private static EntryField? Meeting(string key, AuditMeeting meeting) =>
        meeting.IsEmpty ? null : EntryField.Braced(key, Fields(meeting));

    private static IReadOnlyList<EntryField> Fields(AuditMeeting meeting) =>
    [
        .. meeting.On is { } on ? [EntryField.Quoted("on", on)] : Array.Empty<EntryField>(),
        .. meeting.Place is { } place ? [EntryField.Quoted("place", place)] : Array.Empty<EntryField>(),
        .. People("present", meeting.Present) is { } present ? [present] : Array.Empty<EntryField>(),
    ];

    private static IReadOnlyList<(string Key, string? Value)> Person(AuditPerson person) => [("name", person.Name), ("role", person.Role)];

    private static AuditMeeting Meeting(EntryReader entry) =>
        new(Line(entry, "on"), Line(entry, "place")) { Present = People(entry, "present") };

    private static IReadOnlyList<AuditPerson> People(EntryReader entry, string key) =>
    [
        .. ((entry.Node(key) as YamlSequence)?.Items ?? []).Select(item => item switch
        {
            YamlMapping mapping when EntryReader.TextOf(mapping["name"]) is { } name =>
                new AuditPerson(name.Value.Trim(), EntryReader.TextOf(mapping["role"])?.Value.Trim()),
            YamlScalar scalar when EntryReader.TextOf(scalar) is { } name => new AuditPerson(name.Value.Trim()),
            _ => null,
        }).OfType<AuditPerson>(),
    ];

    private static IReadOnlyList<string> Lines(EntryReader entry, string key) => [.. entry.Texts(key).Select(text => text.Value.Trim())];

    private static string? Line(EntryReader entry, string key) => entry.Text(key)?.Value.Trim();

    private static string? Paragraphs(EntryReader entry, string key) => entry.Text(key)?.Value.ReplaceLineEndings("\n").TrimEnd();
}
