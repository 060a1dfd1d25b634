using System.Globalization;
using Checklist.Core.Assessments;
using Checklist.Core.Languages;

namespace Checklist.Core.Documents;

/// <summary>A day, for machines and in the words of the document's language.</summary>
/// <param name="Iso">For machines: <c>2026-11-01</c>.</param>
/// <param name="Text">For readers: <c>1 November 2026</c>; the ISO form in languages whose months are not known here.</param>
public sealed record DocumentDate(string Iso, string Text)
{
    public static DocumentDate Of(DateOnly date, string language) =>
        From(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), language)!;

    public static DocumentDate? From(string? iso, string language)
    {
        if (iso is null)
        {
            return null;
        }

        if (iso.Length > "yyyy-MM-dd".Length && AnswerDay.Parse(iso) is not null) // with the time of the day
        {
            return new DocumentDate(iso, $"{From(AnswerDay.DateOf(iso), language)!.Text}, {iso["yyyy-MM-ddT".Length..]}");
        }

        return new DocumentDate(iso, WrittenDay.Of(iso, language));
    }
}
