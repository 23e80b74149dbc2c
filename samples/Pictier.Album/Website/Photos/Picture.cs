using SkiaSharp;

namespace Pictier.Album.Website.Photos;

/// <summary>Reads, writes and changes pictures.</summary>
internal static class Picture
{
    /// <summary>The most pixels that an upload may have: a small file can hold a huge picture.</summary>
    public const int MaxPixels = 40_000_000;

    private const int Quality = 90;

    /// <summary>
    /// The upload as a JPEG of its own, or null when it is none that can be read. What cameras write beside the picture, the place above all,
    /// does not survive: no purpose of the upload needs it.
    /// </summary>
    public static byte[]? Normalise(byte[] upload)
    {
        using var data = SKData.CreateCopy(upload);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MaxPixels)
        {
            return null;
        }

        using var bitmap = SKBitmap.Decode(codec);
        return bitmap is null ? null : Write(bitmap);
    }

    /// <summary>The picture with these regions beyond recognition.</summary>
    /// <remarks>Averaging to a few squares first: a blur alone can be undone in part, what was averaged away is gone.</remarks>
    public static byte[] Blur(byte[] picture, IEnumerable<Region> regions)
    {
        using var bitmap = SKBitmap.Decode(picture);
        using var canvas = new SKCanvas(bitmap);
        foreach (var region in regions)
        {
            var place = region.In(bitmap);
            using var part = new SKBitmap();
            bitmap.ExtractSubset(part, place);
            using var squares = part.Resize(new SKImageInfo(3, 3), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            using var image = SKImage.FromBitmap(squares);
            canvas.DrawImage(image, place, new SKSamplingOptions(SKFilterMode.Linear));
        }

        canvas.Flush();
        return Write(bitmap);
    }

    public static byte[] Write(SKBitmap bitmap)
    {
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }
}
