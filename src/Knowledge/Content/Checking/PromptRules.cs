using BachDang.Outreach.Knowledge.Content.Documents;
using BachDang.Outreach.Knowledge.Content.Prompts;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>The prompts and the words of documents are there; that their places are known is checked wherever they are
/// read.</summary>
internal static class PromptRules
{
    public static void Check(CheckRun run)
    {
        if (run.Set.Prompts is null)
            run.Error(PromptNames.Reword, "", "the prompts are missing or wrong, so no language model would be used");
        if (run.Set.Documents is null)
            run.Error(DocumentsReader.Folder, "", "the words of documents are missing or wrong: none can be written");
    }
}
