using System.Text.Json;

namespace Checklist.Core.Tests.Writers.Site;

/// <summary>A catalog with one text in every field that takes a free text.</summary>
internal static class HostileCatalog
{
    public static string With(string text)
    {
        var line = JsonSerializer.Serialize(text); // JSON is YAML
        var prose = JsonSerializer.Serialize("Text `" + text.Replace('`', ' ') + "` text.");
        return $$"""
            id: hostile
            title: {{line}}
            classification: {{line}}
            theme: { footer: {{line}} }
            summary: {{prose}}
            source: { title: {{line}}, licence: {{line}} }
            revisions: [{ version: 1.0.0, author: {{line}}, summary: {{prose}} }]
            roles: [{ id: role, title: {{line}}, description: {{prose}} }]
            platforms: [{ id: platform, title: {{line}} }]
            levels: [{ id: level, title: {{line}} }]
            frameworks: [{ id: framework, title: {{line}}, version: {{line}} }]
            glossary: [{ term: {{JsonSerializer.Serialize("Term " + text)}}, definition: {{prose}} }]
            references: [{ id: reference, title: {{line}} }]
            parameters: [{ id: parameter, label: {{line}}, default: {{line}}, unit: {{line}} }]
            chapters: [{ id: chapter, title: {{line}}, summary: {{prose}}, controls: all }]
            groups:
              - id: group
                title: {{line}}
                summary: {{prose}}
                x-own: {{line}}
                controls:
                  - id: control
                    label: {{line}}
                    title: {{line}}
                    levels: [level]
                    roles: [role]
                    platforms: [platform]
                    statement: {{prose}}
                    rationale: {{prose}}
                    guidance: {{prose}}
                    checks: [{ id: a, text: {{prose}}, command: { run: {{line}} }, expect: {{prose}}, x-own: {{line}} }]
                    remediation: { text: {{prose}}, command: { run: {{line}} } }
                    mappings: [{ framework: framework, ids: [{{line}}] }]
                    references: [reference]
                    typical-evidence: [{{prose}}]
                    tags: [tag]
                    x-own: {{line}}
            """;
    }
}
