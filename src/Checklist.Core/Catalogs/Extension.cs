using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Catalogs;

/// <summary>A key of the author's own, <c>x-…</c>: kept and given to templates.</summary>
public sealed record Extension(SourcedText Key, YamlNode Value);
