using Checklist.Core.Yaml;

namespace Checklist.Core.Assessments;

/// <summary>Writes what came to the head of an audit into its file; keys that say the same stay to the letter.</summary>
internal static class AuditHeadEdits
{
    public static void Set(MappingEdits mappings, YamlMapping root, AuditHead before, AuditHead after)
    {
        foreach (var field in AuditHeadFormat.Differing(before, after))
        {
            switch (field.Key)
            {
                case AuditHeadFormat.OpeningKey:
                    mappings.SetEntries(root, field.Key, AuditHeadFormat.Fields(before.Opening, after.Opening));
                    break;
                case AuditHeadFormat.ClosingKey:
                    mappings.SetEntries(root, field.Key, AuditHeadFormat.Fields(before.Closing, after.Closing));
                    break;
                default:
                    mappings.SetFields(root, [field], [field.Key]);
                    break;
            }
        }
    }
}
