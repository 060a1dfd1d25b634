namespace Checklist.Core.Catalogs;

public enum ParameterType
{
    String,
    Integer,
    Number,
    Duration,
    Date,
    Choice,
    List,
}
