namespace Checklist.Browser.Tests.Support;

/// <summary>What a person enters for one check and target; empty for a field that stays empty.</summary>
internal sealed record GivenAnswer(string Control, string Check, string Target, string Kind)
{
    public required string Answer { get; init; }

    public required string Note { get; init; }

    /// <summary>On one line, as it is typed.</summary>
    public required string Evidence { get; init; }

    public required string By { get; init; }

    public required string On { get; init; }

    public string Line => string.Join('|', Control, Check, Target, Answer, Note, Evidence, By, On);
}
