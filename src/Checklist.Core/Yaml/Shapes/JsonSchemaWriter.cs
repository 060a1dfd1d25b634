using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml.Shapes;

/// <summary>Writes a table of shapes as JSON Schema draft-07, the draft that editors' YAML support reads.</summary>
public static class JsonSchemaWriter
{
    private const double FirstWithExponent = 1e21; // from here on programs write numbers as 1e+21

    private const decimal FirstWithTooManyDigits = 1_000_000_000_000_000_000m; // a number may have 18

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the file is read as a file, never put into a page
    };

    public static string Write(MappingShape root, string id, string title)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("$id", id);
            json.WriteString("title", title);
            json.WriteString("$ref", Pointer(root));
            WriteDefinitions(json, root);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteDefinitions(Utf8JsonWriter json, MappingShape root)
    {
        json.WriteStartObject("definitions");
        foreach (var mapping in ShapeWalker.Mappings(root))
        {
            json.WriteStartObject(mapping.Name);
            WriteMapping(json, mapping);
            json.WriteEndObject();
        }

        WriteAnyDefinition(json, isForPeople: true);
        WriteAnyDefinition(json, isForPeople: false);
        json.WriteEndObject();
    }

    /// <summary>Whatever the author likes, of characters that a file may hold.</summary>
    private static void WriteAnyDefinition(Utf8JsonWriter json, bool isForPeople)
    {
        json.WriteStartObject(AnyName(isForPeople));
        json.WriteString("pattern", isForPeople ? SchemaPatterns.Any : SchemaPatterns.AnyValue);
        json.WriteStartObject("propertyNames");
        json.WriteString("pattern", SchemaPatterns.AnyValue);
        json.WriteEndObject();
        WriteAnyReference(json, "additionalProperties", isForPeople);
        WriteAnyReference(json, "items", isForPeople);
        json.WriteEndObject();
    }

    private static void WriteAnyReference(Utf8JsonWriter json, string key, bool isForPeople)
    {
        json.WriteStartObject(key);
        json.WriteString("$ref", $"#/definitions/{AnyName(isForPeople)}");
        json.WriteEndObject();
    }

    private static string AnyName(bool isForPeople) => isForPeople ? "any" : "any-value";

    private static void WriteMapping(Utf8JsonWriter json, MappingShape mapping)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var field in mapping.Fields)
        {
            json.WriteStartObject(field.Key);
            WriteDescribed(json, field);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (mapping.AllowsOwnKeys)
        {
            json.WriteStartObject("patternProperties");
            WriteAnyReference(json, SchemaPatterns.OwnKey, isForPeople: true);
            json.WriteEndObject();
        }

        var required = mapping.Fields.Where(field => field.IsRequired).Select(field => field.Key).ToList();
        if (required.Count > 0)
        {
            WriteStrings(json, "required", required);
        }
    }

    private static void WriteDescribed(Utf8JsonWriter json, FieldShape field)
    {
        json.WriteString("description", field.Default is null ? field.Description : $"{field.Description} Default: {field.Default}.");
        if (field.Shape is MappingShape mapping)
        {
            // In draft-07 a $ref hides its neighbors, so the description would be lost beside it.
            json.WriteStartArray("allOf");
            WriteReference(json, mapping);
            json.WriteEndArray();
            return;
        }

        WriteShape(json, field.Shape);
    }

    private static void WriteShape(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case TextShape text:
                WriteText(json, text.Kind);
                break;
            case WordShape words:
                WriteStrings(json, "enum", words.Words);
                break;
            case NumberShape number:
                WriteNumber(json, number);
                break;
            case BooleanShape:
                json.WriteString("type", "boolean");
                break;
            case ListShape list:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteShape(json, list.Item);
                json.WriteEndObject();
                break;
            case MappingShape mapping:
                json.WriteString("$ref", Pointer(mapping));
                break;
            case EitherShape either:
                WriteEither(json, either);
                break;
            case AnyShape any:
                WriteAny(json, any);
                break;
            default:
                throw new InvalidOperationException($"no schema for {shape.GetType().Name}");
        }
    }

    private static void WriteText(Utf8JsonWriter json, TextKind kind)
    {
        switch (kind)
        {
            case TextKind.Line:
                WriteFreeText(json, Limits.LineCharacters, SchemaPatterns.Line);
                break;
            case TextKind.Value:
                WriteFreeText(json, Limits.LineCharacters, SchemaPatterns.Value);
                break;
            case TextKind.Prose or TextKind.Note:
                WriteFreeText(json, Limits.ProseCharacters, SchemaPatterns.Prose);
                break;
            case TextKind.Code:
                WriteFreeText(json, Limits.ProseCharacters, SchemaPatterns.Code);
                break;
            case TextKind.Id:
                WriteId(json, ["string", "number", "boolean"], TextPatterns.Id);
                break;
            case TextKind.CatalogId:
                WriteId(json, ["string", "integer", "boolean"], TextPatterns.CatalogId);
                break;
            case TextKind.Path:
                WriteStrings(json, "type", ["string", "number", "boolean"]);
                json.WriteString("pattern", SchemaPatterns.OfForm(TextPatterns.Path));
                break;
            default:
                json.WriteString("type", "string");
                json.WriteString("pattern", PatternOf(kind));
                if (kind == TextKind.Date)
                {
                    json.WriteString("format", "date");
                }

                break;
        }
    }

    /// <summary>
    /// <c>id: 101</c> is a number to YAML and an id to us; but for those that are written with a plus, as in <c>1e+21</c>.
    /// </summary>
    private static void WriteId(Utf8JsonWriter json, IReadOnlyList<string> types, string pattern)
    {
        WriteStrings(json, "type", types);
        json.WriteNumber("minimum", 0);
        json.WriteNumber("exclusiveMaximum", FirstWithExponent);
        json.WriteString("pattern", pattern);
    }

    /// <summary>A text may look like a number or a truth value: <c>title: 2026</c> is a title.</summary>
    private static void WriteFreeText(Utf8JsonWriter json, int limit, string pattern)
    {
        WriteStrings(json, "type", ["string", "number", "boolean"]);
        json.WriteNumber("maxLength", limit);
        json.WriteString("pattern", pattern);
    }

    private static string PatternOf(TextKind kind) => kind switch
    {
        TextKind.Date => TextPatterns.Date,
        TextKind.Moment => TextPatterns.Moment,
        TextKind.Version => TextPatterns.Version,
        TextKind.Url => SchemaPatterns.OfForm(TextPatterns.Url),
        TextKind.Language => TextPatterns.Language,
        TextKind.Color => TextPatterns.Color,
        _ => throw new InvalidOperationException($"no pattern for {kind}"),
    };

    private static void WriteNumber(Utf8JsonWriter json, NumberShape number)
    {
        json.WriteString("type", number.IsInteger ? "integer" : "number");
        if (number.Minimum is { } minimum)
        {
            json.WriteNumber("minimum", minimum);
        }

        if (number.Maximum is { } maximum)
        {
            json.WriteNumber("maximum", maximum);
            return;
        }

        json.WriteNumber("exclusiveMaximum", FirstWithTooManyDigits);
    }

    private static void WriteEither(Utf8JsonWriter json, EitherShape either)
    {
        json.WriteStartArray("anyOf");
        foreach (var alternative in (Shape[])[either.Scalar, either.Full])
        {
            json.WriteStartObject();
            WriteShape(json, alternative);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAny(Utf8JsonWriter json, AnyShape any)
    {
        if (!any.IsMapping)
        {
            WriteStrings(json, "type", ["string", "number", "boolean", "array", "object"]);
            json.WriteString("pattern", any.IsForPeople ? SchemaPatterns.Any : SchemaPatterns.AnyValue);
            return;
        }

        json.WriteString("type", "object");
        WriteAnyReference(json, "additionalProperties", any.IsForPeople);
    }

    private static void WriteReference(Utf8JsonWriter json, MappingShape mapping)
    {
        json.WriteStartObject();
        json.WriteString("$ref", Pointer(mapping));
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Pointer(MappingShape mapping) => $"#/definitions/{mapping.Name}";
}
