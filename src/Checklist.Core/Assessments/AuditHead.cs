namespace Checklist.Core.Assessments;

/// <summary>What the first pages of an audit say: its number, what it is about, who takes part, where and when people met.</summary>
public sealed record AuditHead
{
    public static AuditHead Empty { get; } = new();

    /// <summary>The number under which the organization files the audit; null where its id is the number.</summary>
    public string? Number { get; init; }

    /// <summary>Who asked for the audit.</summary>
    public string? Client { get; init; }

    /// <summary>Who is audited.</summary>
    public string? Auditee { get; init; }

    /// <summary>What the audit is to find out; plain paragraphs.</summary>
    public string? Objectives { get; init; }

    /// <summary>What is looked at, and where it ends; plain paragraphs.</summary>
    public string? Scope { get; init; }

    /// <summary>What is compared with what was found, beside the catalog itself; plain paragraphs.</summary>
    public string? Criteria { get; init; }

    /// <summary>The auditors with their roles.</summary>
    public IReadOnlyList<AuditPerson> Team { get; init; } = [];

    /// <summary>People of the auditee who were asked, with their functions.</summary>
    public IReadOnlyList<AuditPerson> Interviewed { get; init; } = [];

    /// <summary>Places that are visited.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    public AuditMeeting Opening { get; init; } = AuditMeeting.None;

    public AuditMeeting Closing { get; init; } = AuditMeeting.None;

    /// <summary>Who gets the report.</summary>
    public IReadOnlyList<string> Distribution { get; init; } = [];

    /// <summary>What the auditors conclude; plain paragraphs.</summary>
    public string? Conclusion { get; init; }

    public bool IsEmpty => HeadEntry.Of(this).Count == 0;

    /// <summary>What stays for the next audit: neither its number nor whom it met and what it found.</summary>
    internal AuditHead ForNext() => new()
    {
        Client = Client,
        Auditee = Auditee,
        Objectives = Objectives,
        Scope = Scope,
        Criteria = Criteria,
        Team = Team,
        Sites = Sites,
        Distribution = Distribution,
    };
}

/// <summary>Somebody who takes part in an audit.</summary>
/// <param name="Role">The role or function; null where nobody said.</param>
public sealed record AuditPerson(string Name, string? Role = null)
{
    public override string ToString() => Role is null ? Name : $"{Name}, {Role}";
}

/// <summary>The opening or the closing meeting of an audit.</summary>
/// <param name="On">As YYYY-MM-DD, or with its time.</param>
public sealed record AuditMeeting(string? On = null, string? Place = null)
{
    public static AuditMeeting None { get; } = new();

    public IReadOnlyList<AuditPerson> Present { get; init; } = [];

    public bool IsEmpty => this is { On: null, Place: null, Present.Count: 0 };
}

/// <summary>The parts of <see cref="AuditHead"/>, in the order in which they are printed.</summary>
public enum HeadField
{
    Number,
    Client,
    Auditee,
    Objectives,
    Scope,
    Criteria,
    Team,
    Interviewed,
    Sites,
    OpeningOn,
    OpeningPlace,
    OpeningPresent,
    ClosingOn,
    ClosingPlace,
    ClosingPresent,
    Distribution,
    Conclusion,
}

/// <summary>One text of the head of an audit, as a form or a digest takes it.</summary>
/// <param name="Role">Of a person; null for none, and for what is not a person.</param>
public sealed record HeadEntry(HeadField Field, string Text, string? Role = null)
{
    /// <summary>Parts that hold several entries.</summary>
    public static bool IsList(HeadField field) => field is HeadField.Team or HeadField.Interviewed or HeadField.Sites
        or HeadField.OpeningPresent or HeadField.ClosingPresent or HeadField.Distribution;

    /// <summary>Parts whose entries are people with a role.</summary>
    public static bool IsOfPeople(HeadField field) => IsList(field) && field is not (HeadField.Sites or HeadField.Distribution);

    /// <summary>Everything that a head says, in order.</summary>
    public static IReadOnlyList<HeadEntry> Of(AuditHead head)
    {
        static IEnumerable<HeadEntry> Text(HeadField field, string? text) => text is null ? [] : [new HeadEntry(field, text)];
        static IEnumerable<HeadEntry> Texts(HeadField field, IReadOnlyList<string> texts) =>
            texts.Select(text => new HeadEntry(field, text));
        static IEnumerable<HeadEntry> People(HeadField field, IReadOnlyList<AuditPerson> people) =>
            people.Select(person => new HeadEntry(field, person.Name, person.Role));
        return
        [
            .. Text(HeadField.Number, head.Number), .. Text(HeadField.Client, head.Client), .. Text(HeadField.Auditee, head.Auditee),
            .. Text(HeadField.Objectives, head.Objectives), .. Text(HeadField.Scope, head.Scope),
            .. Text(HeadField.Criteria, head.Criteria), .. People(HeadField.Team, head.Team),
            .. People(HeadField.Interviewed, head.Interviewed), .. Texts(HeadField.Sites, head.Sites),
            .. Text(HeadField.OpeningOn, head.Opening.On), .. Text(HeadField.OpeningPlace, head.Opening.Place),
            .. People(HeadField.OpeningPresent, head.Opening.Present), .. Text(HeadField.ClosingOn, head.Closing.On),
            .. Text(HeadField.ClosingPlace, head.Closing.Place), .. People(HeadField.ClosingPresent, head.Closing.Present),
            .. Texts(HeadField.Distribution, head.Distribution), .. Text(HeadField.Conclusion, head.Conclusion),
        ];
    }

    /// <summary>The head that says this; of two texts for a part with one, the first.</summary>
    public static AuditHead ToHead(IEnumerable<HeadEntry> entries)
    {
        var byField = entries.ToLookup(entry => entry.Field);
        string? Text(HeadField field) => byField[field].FirstOrDefault()?.Text;
        IReadOnlyList<string> Texts(HeadField field) => [.. byField[field].Select(entry => entry.Text)];
        IReadOnlyList<AuditPerson> People(HeadField field) =>
            [.. byField[field].Select(entry => new AuditPerson(entry.Text, entry.Role))];
        AuditMeeting Meeting(HeadField on, HeadField place, HeadField present) => new(Text(on), Text(place)) { Present = People(present) };
        return new AuditHead
        {
            Number = Text(HeadField.Number),
            Client = Text(HeadField.Client),
            Auditee = Text(HeadField.Auditee),
            Objectives = Text(HeadField.Objectives),
            Scope = Text(HeadField.Scope),
            Criteria = Text(HeadField.Criteria),
            Team = People(HeadField.Team),
            Interviewed = People(HeadField.Interviewed),
            Sites = Texts(HeadField.Sites),
            Opening = Meeting(HeadField.OpeningOn, HeadField.OpeningPlace, HeadField.OpeningPresent),
            Closing = Meeting(HeadField.ClosingOn, HeadField.ClosingPlace, HeadField.ClosingPresent),
            Distribution = Texts(HeadField.Distribution),
            Conclusion = Text(HeadField.Conclusion),
        };
    }
}
