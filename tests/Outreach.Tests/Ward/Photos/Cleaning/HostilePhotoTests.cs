using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos.Cleaning;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning;

/// <summary>Files made to hurt: each ends in a typed refusal or in a copy without what was hidden.</summary>
public sealed class HostilePhotoTests
{
    private const string Page = "<html><script>alert(1)</script></html>";

    [Fact]
    public void From_NoByte_IsEmpty() => Refused<EmptyPhoto>([]);

    [Fact]
    public void From_OneByteOverTheLimit_IsTooLarge()
    {
        byte[] file = [.. Pictures.Read("baseline.jpg"), .. new byte[PhotoLimits.LargestBytes]];
        Refused<PhotoTooLarge>(file[..(PhotoLimits.LargestBytes + 1)]);
        Assert.True(CleanPhoto.From(file.AsMemory(0, PhotoLimits.LargestBytes)).Done);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", nameof(OtherContent.Svg))]
    [InlineData("<?xml version='1.0'?><svg onload='x()'/>", nameof(OtherContent.Svg))]
    [InlineData("<!DOCTYPE html><p>", nameof(OtherContent.Html))]
    [InlineData("  <HTML >", nameof(OtherContent.Html))]
    [InlineData("#!/bin/sh\n", nameof(OtherContent.Script))]
    [InlineData("PK\u0003\u0004", nameof(OtherContent.Archive))]
    [InlineData("%PDF-1.7", nameof(OtherContent.Pdf))]
    [InlineData("MZ\u0090\0", nameof(OtherContent.Executable))]
    [InlineData("\u007FELF", nameof(OtherContent.Executable))]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0mp42isom", nameof(OtherContent.Video))]
    [InlineData("BM is how this text begins", nameof(OtherContent.Unknown))]
    public void From_NoPicture_IsNamed(string file, string found)
    {
        foreach (var name in new[] { "", "photo.jpg" })
        {
            var refusal = CleanPhoto.From(Encoding.Latin1.GetBytes(file), "image/jpeg", name).Refusal;
            Assert.Equal(found, Assert.IsType<NotAPicture>(refusal).Found.ToString());
        }
    }

    [Theory]
    [InlineData("baseline.jpg", "image/png", "")]
    [InlineData("baseline.jpg", "", "photo.png")]
    [InlineData("plain.png", "text/html", "photo.png")]
    [InlineData("lossy.webp", "", "photo.html")]
    [InlineData("lossy.webp", "image/webp", "photo.jpg.exe")]
    public void From_WrongClaim_IsToldTheRealKind(string file, string type, string name)
    {
        var refusal = Assert.IsType<KindMismatch>(CleanPhoto.From(Pictures.Read(file), type, name).Refusal);
        Assert.Equal(Path.GetExtension(file)[1..].Replace("jpg", "jpeg"), refusal.Found.ToString().ToLowerInvariant());
    }

    [Fact]
    public void From_FileCutAnywhere_IsRefused()
    {
        foreach (var file in Pictures.Files)
        {
            var whole = Pictures.Read(file);
            for (var length = 0; length < whole.Length; length++)
            {
                var outcome = CleanPhoto.From(whole.AsMemory(0, length));
                Assert.True(outcome.Refusal is DamagedPhoto or NotAPicture or EmptyPhoto, $"{file} cut to {length}");
            }
        }
    }

    [Fact]
    public void From_PageOrArchiveBeforeThePicture_IsRefused()
    {
        foreach (var file in Pictures.Files)
        {
            Refused<NotAPicture>([.. Text(Page), .. Pictures.Read(file)]);
            Refused<NotAPicture>([.. Text("PK\u0003\u0004"), .. Pictures.Read(file)]);
            Refused<NotAPicture>([0, .. Pictures.Read(file)]);
        }
    }

    [Fact]
    public void From_PageOrArchiveBehindThePicture_IsCut()
    {
        foreach (var file in Pictures.Files)
        {
            var clean = Cleaned(Pictures.Read(file));
            var cut = Cleaned([.. Pictures.Read(file), .. Text(Page), .. Text("PK\u0003\u0004 PK\u0005\u0006")]);
            Assert.True(cut.TailCut);
            Assert.Equal(clean.Bytes.ToArray(), cut.Bytes.ToArray());
        }
    }

    [Fact]
    public void From_PageInsideMetadata_IsGone()
    {
        var jpeg = Pictures.Read("baseline.jpg");
        var png = Pictures.Read("plain.png");
        var webp = Pictures.Read("lossy.webp");
        foreach (var copy in new[]
        {
            Cleaned([.. jpeg[..2], .. DirtyJpeg.Segment(0xFE, Text($"*/=1;{Page}")), .. jpeg[2..]]),
            Cleaned([.. png[..33], .. DirtyPng.Chunk("tEXt", Text($"Comment\0{Page}")), .. png[33..]]),
            Cleaned(DirtyWebP.Riff([.. webp[12..], .. DirtyWebP.Chunk("JUNK", Text(Page))])),
        })
        {
            Assert.DoesNotContain("script", Encoding.Latin1.GetString(copy.Bytes.Span));
        }
    }

    [Fact]
    public void From_PageAmongThePixels_IsRefused()
    {
        var pixels = new byte[64 * 65];
        Text(Page).CopyTo(pixels, 65 + 1);
        Refused<HiddenContent>(DirtyPng.Grey(64, 64, DirtyPng.Deflated(pixels, CompressionLevel.NoCompression)));
        Assert.True(CleanPhoto.From(DirtyPng.Grey(64, 64, DirtyPng.Deflated(new byte[64 * 65]))).Done);
    }

    [Theory]
    [InlineData(30_000, 30_000)]
    [InlineData(16_385, 10)]
    [InlineData(9_000, 9_000)]
    public void From_HeaderOfTooManyPixels_IsRefused(int width, int height)
    {
        Refused<TooManyPixels>(DirtyPng.Grey((uint)width, (uint)height, DirtyPng.Deflated(new byte[100])));
        var jpeg = Pictures.Read("baseline.jpg");
        var frame = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), (ushort)width);
        Refused<TooManyPixels>(jpeg);
    }

    [Fact]
    public void From_PngOfWrongRows_IsDamaged()
    {
        var right = DirtyPng.Deflated(new byte[64 * 65]);
        Refused<DamagedPhoto>(DirtyPng.Grey(64, 64, DirtyPng.Deflated(new byte[64 * 65 + 1]))); // a row too much
        Refused<DamagedPhoto>(DirtyPng.Grey(64, 64, DirtyPng.Deflated(new byte[64 * 65 - 1])));
        Refused<DamagedPhoto>(DirtyPng.Grey(64, 64, DirtyPng.Deflated(new byte[10_000_000]))); // a bomb
        Refused<DamagedPhoto>(DirtyPng.Grey(64, 64, [.. right, 0]));
        Refused<DamagedPhoto>(DirtyPng.Grey(64, 64, [.. right, .. Text(new string('x', 20_000)), .. right[^4..]]));
        Refused<DamagedPhoto>(DirtyPng.Grey(64, 64, right[..^1]));
        Refused<DamagedPhoto>(DirtyPng.Grey(64, 64, [.. right[..^1], (byte)(right[^1] ^ 1)]));
        Refused<DamagedPhoto>(DirtyPng.Grey(64, 64, DirtyPng.Deflated([.. Enumerable.Repeat((byte)5, 64 * 65)])));
    }

    [Fact]
    public void From_LyingLengths_IsDamaged()
    {
        var webp = Pictures.Read("lossy.webp");
        foreach (var lie in new[] { 0, 3, 4, webp.Length - 7, int.MaxValue, -1, -2 })
        {
            byte[] copy = [.. webp];
            BinaryPrimitives.WriteInt32LittleEndian(copy.AsSpan(4), lie);
            Refused<DamagedPhoto>(copy);
            copy = [.. webp];
            BinaryPrimitives.WriteInt32LittleEndian(copy.AsSpan(16), lie == webp.Length - 7 ? webp.Length : lie);
            Refused<DamagedPhoto>(copy);
        }
        var png = Pictures.Read("plain.png");
        png[^15] ^= 1; // in the last check sum but one
        Refused<DamagedPhoto>(png);
    }

    [Fact]
    public void From_AnimatedWebP_IsRefused() => Refused<AnimatedPhoto>(Pictures.Read("moving.webp"));

    [Fact]
    public void From_DeepListsOfSegments_IsDamaged()
    {
        byte[] comments = [.. Enumerable.Repeat(DirtyJpeg.Segment(0xFE, []), 100_000).SelectMany(s => s)];
        var jpeg = Pictures.Read("baseline.jpg");
        Refused<DamagedPhoto>([.. jpeg[..2], .. comments, .. jpeg[2..]]);
        byte[] chunks = [.. Enumerable.Repeat(DirtyPng.Chunk("tEXt", []), 100_000).SelectMany(s => s)];
        var png = Pictures.Read("plain.png");
        Refused<DamagedPhoto>([.. png[..33], .. chunks, .. png[33..]]);
        byte[] junk = [.. Enumerable.Repeat(DirtyWebP.Chunk("JUNK", []), 100_000).SelectMany(s => s)];
        Refused<DamagedPhoto>(DirtyWebP.Riff([.. Pictures.Read("lossy.webp")[12..], .. junk]));
    }

    private static CleanedPhoto Cleaned(byte[] file) =>
        Assert.IsType<CleanedPhoto>(CleanPhoto.From(file).Value);

    private static void Refused<T>(byte[] file) => Assert.IsType<T>(CleanPhoto.From(file).Refusal);

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
