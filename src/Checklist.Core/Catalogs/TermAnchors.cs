namespace Checklist.Core.Catalogs;

/// <summary>
/// The places of glossary terms on a page: <c>term-</c> and the words. Of terms that look alike there, as C and C++ or words
/// without a Latin letter, the later ones get a number.
/// </summary>
internal sealed class TermAnchors
{
    private readonly Dictionary<GlossaryEntry, string> anchors = new(ReferenceEqualityComparer.Instance);

    public TermAnchors(IEnumerable<GlossaryEntry> glossary)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in glossary)
        {
            var anchor = "term-" + Slug.Make(entry.Term.Value, "word");
            var free = anchor;
            for (var number = 2; !taken.Add(free); number++)
            {
                free = FormattableString.Invariant($"{anchor}-{number}");
            }

            anchors[entry] = free;
        }
    }

    public string this[GlossaryEntry entry] => anchors[entry];
}
