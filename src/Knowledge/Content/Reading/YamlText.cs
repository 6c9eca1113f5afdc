using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BachDang.Outreach.Knowledge.Content.Reading;

/// <summary>Parses YAML text to its root mapping, turning a syntax error into a problem with its line.</summary>
internal static class YamlText
{
    public static YamlFields? Parse(string yaml, ProblemList problems, int lineOffset = 0)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
                return new YamlFields(root, problems, lineOffset);
            problems.Error(1 + lineOffset, "the file must be a YAML mapping");
        }
        catch (YamlException error)
        {
            problems.Error((int)error.Start.Line + lineOffset, $"YAML cannot be read: {error.Message}");
        }
        return null;
    }
}
