using System.Runtime.InteropServices;
using BachDang.Outreach.Ward.Photos.Cleaning;
using StbImageSharp;
using StbImageWriteSharp;
using ReadDepth = StbImageSharp.ColorComponents;
using WriteDepth = StbImageWriteSharp.ColorComponents;

namespace BachDang.Outreach.Ward.Photos.Covering.Drawing;

/// <summary>The picture's coding is one that cannot be opened here; it can only be hidden whole.</summary>
public sealed record CannotBeDrawnOn : PhotoRefusal;

/// <summary>Makes a working copy in which boxes are black. The picture is decoded, turned upright, blackened and coded
/// anew, so that no byte of the old coding is taken over; then it is cleaned like any photo that comes in.</summary>
internal static class DrawBoxes
{
    private const int JpegQuality = 85;

    // The largest unit of a JPEG that cameras and stb write: a block of colour at half resolution.
    private const int JpegBlock = 16;

    // Decoders smooth colour over the edge of a block; within the box asked for nothing of that is seen.
    private const int JpegMargin = 2;

    /// <summary>Never throws for what is in the file. Its sides are checked before anything is decoded.</summary>
    /// <param name="file">The working copy.</param>
    /// <param name="boxes">On the picture as it is shown.</param>
    public static Outcome<CleanedPhoto> On(ReadOnlyMemory<byte> file, IReadOnlyList<CoverBox> boxes)
    {
        var check = CleanPhoto.From(file);
        if (check.Value is not CleanedPhoto { Kind: PictureKind.Jpeg or PictureKind.Png } source)
            return check.Refusal ?? new CannotBeDrawnOn();
        if (Decoded(source) is not { } stored) return new CannotBeDrawnOn();

        var (margin, block) = source.Kind == PictureKind.Jpeg ? (JpegMargin, JpegBlock) : (0, 1);
        var orientation = source.Facts.Orientation;
        var swapped = source.Facts.SidesSwapped;
        var rects = boxes.Select(box => PixelRect.Of(box, swapped ? stored.Height : stored.Width,
            swapped ? stored.Width : stored.Height)).ToList();
        // Twice: whole blocks of the old coding, whose edges could tell of what they held, and of the new one.
        foreach (var rect in rects)
            stored.Blacken(stored.Stored(orientation, rect).Grown(margin, block, stored.Width, stored.Height));
        var shown = stored.Upright(orientation);
        foreach (var rect in rects) shown.Blacken(rect.Grown(margin, block, shown.Width, shown.Height));

        var again = CleanPhoto.From(Encoded(shown, source.Kind));
        return again.Value is CleanedPhoto covered ? covered : again.Refusal ?? new CannotBeDrawnOn();
    }

    private static Bitmap? Decoded(CleanedPhoto photo)
    {
        var depth = photo.Kind == PictureKind.Jpeg ? ReadDepth.RedGreenBlue : ReadDepth.RedGreenBlueAlpha;
        try
        {
            using var bytes = AsStream(photo.Bytes);
            var image = ImageResult.FromStream(bytes, depth);
            return image.Width == photo.Width && image.Height == photo.Height
                ? new Bitmap(image.Data, image.Width, image.Height, (int)depth)
                : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The decoder throws plain exceptions for codings it does not know; all of them mean the same.
            return null;
        }
    }

    private static ReadOnlyMemory<byte> Encoded(Bitmap picture, PictureKind kind)
    {
        using var file = new MemoryStream();
        var writer = new ImageWriter();
        var depth = (WriteDepth)picture.Depth;
        if (kind == PictureKind.Jpeg)
            writer.WriteJpg(picture.Pixels, picture.Width, picture.Height, depth, file, JpegQuality);
        else
            writer.WritePng(picture.Pixels, picture.Width, picture.Height, depth, file);
        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
