namespace Checklist.Pdf.Tagging;

/// <summary>What a field is that is drawn and cannot be filled in, for those who hear the page.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Description">Says what to fill in.</param>
public sealed record PrintedField(PrintedFieldKind Kind, string Description)
{
    /// <summary>For boxes.</summary>
    public PrintedState State { get; init; }
}

/// <summary>The kinds of printed fields, each with the role it is written under.</summary>
public enum PrintedFieldKind
{
    /// <summary>Text to write or written.</summary>
    Text,

    /// <summary>A box of its own.</summary>
    CheckBox,

    /// <summary>One of several boxes of which one at most is ticked.</summary>
    RadioButton,
}

/// <summary>What is in a printed box; each is written under its own name in small letters.</summary>
public enum PrintedState
{
    Off,
    On,

    /// <summary>A letter that says neither.</summary>
    Neutral,
}
