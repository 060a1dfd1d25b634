using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>Ids of ours for those of others. Only where two become equal does the order count.</summary>
internal sealed class ForeignIds
{
    private const int Kept = 91; // of an id that is too long; then a hyphen and 8 digits of its sum

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Letters, digits, points, underscores and hyphens as they stand; each run of others is a hyphen. Empty where nothing is left.
    /// </summary>
    public static string Of(string source)
    {
        var builder = new StringBuilder(source.Length);
        foreach (var character in CanonicalForm.Decompose(source))
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '.' or '_')
            {
                builder.Append(character);
            }
            else if (builder.Length > 0 && builder[^1] != '-' && !Slug.IsCombining(character))
            {
                builder.Append('-');
            }
        }

        var id = builder.ToString().Trim('-', '.', '_');
        return id.Length <= Limits.IdCharacters
            ? id
            : $"{id[..Kept].TrimEnd('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..8]}";
    }

    /// <summary>Nobody gets this id.</summary>
    public void Reserve(string id) => taken.Add(id);

    /// <summary>The id, or with <c>-2</c> and so on where another has it.</summary>
    public string Take(string id)
    {
        var number = 1;
        var free = id;
        while (!taken.Add(free))
        {
            number++;
            free = string.Create(CultureInfo.InvariantCulture, $"{id[..Math.Min(id.Length, Kept)]}-{number}");
        }

        return free;
    }
}
