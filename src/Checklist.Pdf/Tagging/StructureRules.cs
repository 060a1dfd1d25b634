using Checklist.Pdf.Archive;

namespace Checklist.Pdf.Tagging;

/// <summary>The rules about the structure tree, looked at as each element is complete. Both standards ask for them.</summary>
internal sealed class StructureRules(ConformanceLedger ledger)
{
    private int lastHeading;

    public void Check(StructureElement element)
    {
        var role = element.Role;
        if (!HangsWhereItMay(element))
        {
            ledger.RefuseForBoth($"an element {role} is below {element.Parent?.Role.ToString() ?? "nothing"}");
        }

        ledger.RequireForBoth(
            role != StructureRole.Figure || element.AlternativeText is { Length: > 0 }, "a picture has no alternative text");
        ledger.RequireForBoth(role != StructureRole.Figure || element.Bounds is not null, "a picture does not say what area it covers");
        ledger.RequireForBoth(role != StructureRole.TH || element.Scope != HeaderScope.None, "a head of a table does not say of what");
        if (MayNotBeEmpty(role) && element.Kids.IsEmpty)
        {
            ledger.RefuseForBoth($"an element {role} is empty");
        }

        ledger.RequireForBoth(role != StructureRole.Form || IsField(element), "a form element is neither a field nor a printed one");
        if (element.Language is { } language && !LanguageTag.IsWellFormed(language))
        {
            ledger.RefuseForBoth($"`{language}` is not a language tag");
        }

        CheckHeading(role);
    }

    private static bool HangsWhereItMay(StructureElement element) => element.Role switch
    {
        StructureRole.LI => element.Parent?.Role is StructureRole.L,
        StructureRole.LBody or StructureRole.Lbl => element.Parent?.Role is StructureRole.LI,
        StructureRole.TR => element.Parent?.Role is StructureRole.Table or StructureRole.THead or StructureRole.TBody,
        StructureRole.TH or StructureRole.TD => element.Parent?.Role is StructureRole.TR,
        StructureRole.THead or StructureRole.TBody => element.Parent?.Role is StructureRole.Table,
        StructureRole.Caption => element.Parent?.Role is StructureRole.Table or StructureRole.Figure or StructureRole.L,
        StructureRole.TOCI => element.Parent?.Role is StructureRole.TOC,
        _ => true,
    };

    private static bool MayNotBeEmpty(StructureRole role) => role is StructureRole.P or StructureRole.L or StructureRole.LI
        or StructureRole.Lbl or StructureRole.Table or StructureRole.TR or StructureRole.Caption or StructureRole.Link
        or StructureRole.Form or StructureRole.Note or StructureRole.Code or StructureRole.Figure || LevelOf(role) > 0;

    private static bool IsField(StructureElement form)
    {
        foreach (var kid in form.Kids)
        {
            if (kid.Kind == StructureKidKind.Annotation)
            {
                return true;
            }
        }

        return form.Printed is { Description.Length: > 0 };
    }

    private void CheckHeading(StructureRole role)
    {
        if (LevelOf(role) is > 0 and var level)
        {
            if (level > lastHeading + 1)
            {
                ledger.RefuseForBoth($"a heading of level {level} follows one of level {lastHeading}");
            }

            lastHeading = level;
        }
    }

    private static int LevelOf(StructureRole role) => role is >= StructureRole.H1 and <= StructureRole.H6 ? role - StructureRole.H1 + 1 : 0;
}
