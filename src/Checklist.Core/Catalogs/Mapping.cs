using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

public sealed record Mapping(SourcedText Framework, IReadOnlyList<SourcedText> Ids, MappingRelation Relation);
