using Checklist.Core.Tests.Support;

namespace Checklist.Core.Tests.Languages;

/// <summary>A German catalog with all that outputs print words for: what is English in them is a word of the tool.</summary>
internal static class GermanCatalog
{
    public const string AssessmentPath = "assessments/2026-winter.yaml";

    public const string Text = """
        id: labor
        version: 2.0.0
        title: Laborliste
        language: de-AT
        published: 2026-12-01
        effective: 2027-01-01
        review-by: 2028-01-01
        status: published
        owner: betrieb
        classification: Intern
        url: https://example.org/labor
        summary: Installiert wird binnen {{ tage }} Tagen.
        source: { title: Norm Z, url: "https://example.org/z", retrieved: 2026-10-01, licence: frei }
        roles: [{ id: betrieb, title: Betrieb, description: Betreibt alles. }, { id: leitung, title: Leitung }]
        platforms: [{ id: wirt, title: Wirt }, { id: gast, title: Gast }]
        levels: [{ id: basis, title: Basis }, { id: erhoeht, title: Erhöht, extends: basis }]
        frameworks:
          - { id: rahmen, title: Rahmenwerk X, version: "2026", items: [{ id: A.1, title: Eins }, { id: A.2, title: Zwei }, { id: A.3, title: Drei }, A.4] }
          - { id: haus, title: Hausregeln }
        references: [{ id: quelle, title: Quelle Y, url: "https://example.org/y" }]
        glossary: [{ term: Wirt, definition: Ein Rechner., also: [Wirtsrechner] }]
        parameters:
          - { id: tage, label: Tage bis zur Installation, type: integer, min: 1, max: 30, default: 14, unit: Tage }
          - { id: stunden, label: Stunden, type: number, default: 0.5 }
          - { id: farbe, label: Farbe, type: choice, choices: [rot, blau] }
          - { id: frist, label: Frist, type: duration, default: P2W, min: P1D, recommended: P1W }
        revisions:
          - { version: 2.0.0, date: 2026-12-01, author: Anna Berger, summary: Neu gefasst. }
          - { version: 1.2.0, date: 2026-06-01, author: Anna Berger, summary: Erste Fassung. }
        chapters:
          - { id: einleitung, title: Einleitung, file: einleitung.md, controls: [wirte] }
          - { id: anhang, title: Anhang, file: anhang.md, controls: [gaeste] }
        groups:
          - id: wirte
            title: Wirte
            controls:
              - id: lab-01
                title: Kern ist installiert
                severity: high
                keyword: must
                levels: [basis]
                roles: [betrieb]
                platforms: [wirt]
                statement: Der Wirt MUSS den Kern nutzen, binnen {{ tage }} Tagen.
                default: Aus.
                rationale: Weniger Fläche.
                guidance: Siehe dort.
                impact: Neustart.
                guide: einleitung#zweck
                remediation: { text: Neu installieren., command: { shell: bash, run: neu }, reboot: true }
                typical-evidence: [Bildschirmfoto]
                mappings: [{ framework: rahmen, ids: [A.1, A.4], relation: equal }, { framework: haus, ids: [R-1] }]
                references: [quelle]
                tags: [kern]
                related: [lab-02]
                checks:
                  - { id: a, text: Option ansehen., expect: Kern., method: examine, evidence: required, command: { shell: sql, run: zeige } }
                  - { id: b, text: Rollen ansehen., when: { platform: [wirt] } }
                  - { id: neu, text: Alles ansehen., method: interview, evidence: none }
              - id: lab-02
                title: Updates sind installiert
                state: deprecated
                severity: low
                changes: [{ version: 2.0.0, kind: wording, note: Nur umgestellt., by: Anna Berger }]
                statement: Updates werden zeitnah installiert.
                when: { all: [{ platform: [wirt, gast] }, { not: { parameter: { farbe: rot } } }] }
              - id: lab.03
                label: L.3
                title: Alles andere
                roles: [leitung]
                requires: [lab-01]
                mappings: [{ framework: rahmen, ids: [A.2], relation: subset }]
                checks:
                  - { id: haken, text: Anrufen., answer: tick }
                  - { id: wort, text: Beschreiben., answer: text }
                  - { id: zahl, text: Zählen., answer: number, passes: { min: 2 } }
                  - { id: termin, text: Tag finden., answer: date, passes: { not-before: today - 30 days } }
                  - { id: wahl, text: Farbe wählen., answer: choice, choices: [Rot, Blau] }
          - id: gaeste
            title: Gäste
            summary: Was auf Wirten läuft.
            controls:
              - { id: gast-01, title: Gäste sind getrennt, keyword: should, severity: critical, platforms: [gast], levels: [erhoeht], statement: Gäste SOLLTEN getrennt sein. }
              - { id: gast-02, title: Gäste haben Namen, keyword: may, state: draft }
              - { id: gast-03, title: Alte Gäste sind weg, state: withdrawn, replaced-by: [gast-01] }

        """;

    /// <summary>The version before: nearly every field is another one.</summary>
    private static readonly string Old = new[]
    {
        ("version: 2.0.0\ntitle", "version: 1.2.0\ntitle"), ("status: published", "status: review"), ("published: 2026-12-01\n", ""),
        ("classification: Intern", "classification: Offen"), ("owner: betrieb", "owner: leitung"), ("licence: frei", "licence: gekauft"),
        ("  - { version: 2.0.0, date: 2026-12-01, author: Anna Berger, summary: Neu gefasst. }\n", ""),
        ("description: Betreibt alles.", "description: Betreibt vieles."), (", extends: basis", ""), ("A.4] }\n", "A.5] }\n"),
        ("definition: Ein Rechner., also: [Wirtsrechner]", "definition: Eine Maschine."), ("max: 30, default: 14", "max: 60, default: 21"),
        ("choices: [rot, blau]", "choices: [rot, grün]"), ("recommended: P1W", "recommended: P3D"),
        ("title: Anhang,", "title: Beilage,"), ("severity: high", "severity: medium"),
        ("levels: [basis]\n", "levels: [erhoeht]\n"), ("MUSS den Kern", "SOLLTE den Kern"), ("keyword: must", "keyword: should"),
        ("rationale: Weniger Fläche.", "rationale: Kleiner."), ("guide: einleitung#zweck", "guide: einleitung"),
        ("reboot: true", "reboot: false"), ("shell: bash, run: neu", "shell: sh, run: alt"), ("relation: equal", "relation: intersects"),
        ("tags: [kern]", "tags: [alt]"), ("related: [lab-02]", "related: [lab.03]"), ("expect: Kern., method: examine", "expect: Hülle., method: test"),
        ("evidence: required", "evidence: optional"), ("when: { platform: [wirt] }", "when: { platform: [gast] }"),
        ("          - { id: neu, text: Alles ansehen., method: interview, evidence: none }\n", ""), ("        state: deprecated\n", ""),
        ("        changes: [{ version: 2.0.0, kind: wording, note: Nur umgestellt., by: Anna Berger }]\n", ""),
        ("Updates werden zeitnah installiert.", "Updates werden bald installiert."), ("min: 2 }", "min: 3 }"),
        ("today - 30 days", "today - 60 days"), ("roles: [leitung]", "roles: [betrieb]"), ("requires: [lab-01]\n", "related: [lab-01]\n"),
        ("id: zahl, text: Zählen., answer: number", "id: zahl, text: Messen., answer: number"), ("[Rot, Blau]", "[Rot, Grün]"),
        ("label: L.3", "label: L.9"), ("summary: Was auf Wirten läuft.", "summary: Was läuft."),
        ("title: Gäste haben Namen, keyword: may", "title: Gäste haben Nummern, keyword: should"),
        ("title: Alte Gäste sind weg, state: withdrawn, replaced-by: [gast-01] }", "title: Alte Gäste sind weg, statement: Alte Gäste gehen. }"),
    }.Aggregate(Text, (text, change) => Replaced(text, change.Item1, change.Item2));

    private const string Introduction = "# Einleitung\n\nWillkommen.\n\n## Zweck\n\nAlles soll laufen.\n";

    private const string Profile = """
        title: Kernprofil
        summary: Für kleine Häuser.
        by: Leitung
        on: 2026-11-20
        exclude: [{ control: gast-02, reason: Namen vergibt die Zentrale. }]
        set: [{ parameter: tage, value: 7, reason: Schneller ist besser. }]
        alter: [{ control: lab-01, severity: critical, reason: Hier ist es wichtiger. }]
        not-applicable: [{ framework: rahmen, items: [A.3], reason: Das macht die Zentrale. }]

        """;

    public static readonly string Assessment = """
        id: 2026-winter
        title: Winteraudit
        started: 2026-12-02
        catalog: { id: labor, version: 1.2.0 }
        assessors: [Carla Prüfer]
        targets: [{ id: eins, title: Rechner Eins, group: Keller }, { id: zwei, title: Rechner Zwei }]
        results:
          - { control: lab-01, check: a, target: eins, result: fail, note: Hülle gefunden., by: CP, on: 2026-12-02 }
          - { control: lab-01, check: b, target: eins, result: pass, evidence: [{ href: bild.png, title: Bild }] }
          - { control: lab-01, check: a, target: zwei, result: not-applicable, note: Kein Wirt. }
          - { control: lab.03, check: zahl, target: eins, value: "1", result: fail, note: Zu wenige. }
          - { control: lab.03, check: wort, target: eins, value: Ruhig. }
          - { control: gast-01, target: eins, result: partial, note: Fast alle. }
        findings:
          - { id: F-01, control: lab-01, targets: [eins], grade: major, statement: Die Hülle ist installiert., status: open }

        """;

    private const string Waivers = """
        waivers:
          - { control: gast-01, target: eins, type: risk-accepted, justification: Es gibt nur einen Gast., approved-by: Dora Leiter, approved-on: 2026-11-01, expires: 2027-06-30 }

        """;

    private const string Reviews = """
        catalog: labor
        version: 2.0.0
        reviewers:
          - { id: emil, name: Emil Leser, role: Betrieb, on: 2026-11-25, since: 1.2.0 }
          - { id: frida, name: Frida Kritik }
        decisions:
          - { id: R-01, entry: control/lab-01, reviewer: emil, decision: accept-with-change, comment: Zu streng., proposed: "Der Wirt SOLLTE den Kern nutzen, binnen {{ tage }} Tagen.", disposition: accepted-in-part, answer: Zum Teil., by: Anna Berger, on: 2026-11-26 }
          - { id: R-02, entry: term/Wirt, reviewer: frida, comment: Unklar. }
          - { entry: control/lab-02, reviewer: emil, decision: accept }
          - { id: R-03, entry: catalog, reviewer: frida, decision: reject, comment: Nein. }

        """;

    public static MemorySources Sources() => MemorySources.Of(
        Text,
        [
            ("einleitung.md", Introduction), ("anhang.md", "# Anhang\n\nMehr.\n"),
            ("releases/1.2.0.json", Recorded.Text(Recorded.Of(OldSources()))), ("profiles/kern.yaml", Profile),
            (AssessmentPath, Assessment), ("assessments/waivers.yaml", Waivers), ("reviews/2.0.0.yaml", Reviews),
        ]);

    private static MemorySources OldSources() => MemorySources.Of(
        Old,
        ("einleitung.md", Introduction.Replace("Alles", "Vieles", StringComparison.Ordinal)), ("anhang.md", "# Beilage\n\nWenig.\n"),
        ("profiles/kern.yaml", Profile.Replace("value: 7", "value: 10", StringComparison.Ordinal)
            .Replace("items: [A.3]", "items: [A.2]", StringComparison.Ordinal)));

    private static string Replaced(string text, string old, string current)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, current, StringComparison.Ordinal);
    }
}
