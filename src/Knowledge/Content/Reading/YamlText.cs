using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BachDang.Outreach.Knowledge.Content.Reading;

/// <summary>Parses YAML text to its root mapping, turning a syntax error into a problem with its line.</summary>
internal static class YamlText
{
    public static YamlFields? Parse(string yaml, ProblemList problems, int lineOffset = 0)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
                return new YamlFields(root, problems, lineOffset);
            problems.Error(1 + lineOffset, "the file must be a YAML mapping");
        }
        catch (YamlException error)
        {
            problems.Error((int)error.Start.Line + lineOffset, $"YAML cannot be read: {error.Message}");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // The scanner meets some broken files (a list that is never closed) with exceptions of the framework's own,
            // which know no line; the last thing it understood is as near as one can get.
            var line = (int)(parser.Current?.End.Line ?? 1) + lineOffset;
            problems.Error(line, $"YAML cannot be read from here on: {error.Message}");
        }
        return null;
    }
}
