using System.Globalization;

namespace Checklist.Core.Interop.Forms;

/// <summary>How much a form may hold. Everything that reads it later compares its parts with each other.</summary>
internal static class FormSize
{
    /// <summary>Refuses a form that holds more than any form does.</summary>
    /// <exception cref="FormTooLargeException">It holds more.</exception>
    public static void Check(FilledForm? form)
    {
        if (form is null)
        {
            return;
        }

        Check(form.Answers.Results.Count, FormLimits.Results, "answers");
        Check(form.Answers.Parameters.Count, FormLimits.Parameters, "values");
        Check(form.Answers.Targets.Count, FormLimits.Targets, "targets");
        var named = form.Answers.Results.Select(result => result.Target).Distinct(StringComparer.Ordinal);
        Check(named.Take(FormLimits.Targets + 1).Count(), FormLimits.Targets, "targets");
        var evidence = form.Answers.Results.Select(result => result.Evidence.Count);
        Check(evidence.DefaultIfEmpty().Max(), FormLimits.Evidence, "pieces of evidence for one check");
    }

    /// <summary>Refuses a number that no form reaches.</summary>
    /// <exception cref="FormTooLargeException">There are more.</exception>
    public static void Check(int count, int most, string what)
    {
        if (count > most)
        {
            throw new FormTooLargeException(string.Create(CultureInfo.InvariantCulture, $"it holds more than {most:N0} {what}"));
        }
    }

    /// <summary>The items one by one, up to the bound.</summary>
    /// <exception cref="FormTooLargeException">There are more.</exception>
    public static IEnumerable<T> Bounded<T>(IEnumerable<T> items, int most, string what)
    {
        var count = 0;
        foreach (var item in items)
        {
            count++;
            Check(count, most, what);
            yield return item;
        }
    }
}
