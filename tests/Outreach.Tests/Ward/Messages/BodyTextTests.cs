using BachDang.Outreach.Ward.Messages.Pages;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Messages;

public sealed class BodyTextTests
{
    [Fact]
    public void Read_ListsHeadingsAndParagraphs_BecomeBlocks()
    {
        var blocks = BodyText.Read("Câu đầu.\nCâu hai.\n\nCần làm\n1. Một.\n2. Hai **đậm** nhé.\n– Gạch.\n- Gạch nữa.");
        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Heading, BlockKind.Steps, BlockKind.Bullets], blocks.Select(b => b.Kind));
        Assert.Equal([2, 1, 2, 2], blocks.Select(b => b.Lines.Count));
        Assert.Equal(["Hai ", "đậm", " nhé."], blocks[2].Lines[1]);
    }

    [Theory]
    [InlineData("3. Ba.", 3)]
    [InlineData("12. Mười hai.", 12)]
    public void Read_StepsThatBeginLater_KeepTheirNumber(string text, int start) =>
        Assert.Equal(start, Assert.Single(BodyText.Read(text)).Start);

    [Theory]
    [InlineData("2026. Năm nay.")]
    [InlineData("1.500 đồng.")]
    [InlineData("-không phải gạch đầu dòng.")]
    public void Read_WhatOnlyLooksLikeAList_IsAParagraph(string text) =>
        Assert.Equal(BlockKind.Paragraph, Assert.Single(BodyText.Read(text)).Kind);

    [Fact]
    public void Read_Nothing_IsNothing() => Assert.Empty(BodyText.Read("\n \n"));
}
