using System.Numerics;
using SkiaSharp;

namespace Pictier.Album.Website.Photos;

/// <summary>
/// Features computed from a region of a picture, by which two regions are found alike: 64 comparisons of neighbouring brightness, and the
/// mean colour. It identifies, so it is personal data of its own (APPI 2(1)(ii)); it is computed when asked for and kept nowhere.
/// </summary>
internal readonly record struct FaceTemplate(ulong Edges, byte Red, byte Green, byte Blue)
{
    private const int MaxEdges = 12;
    private const int MaxColour = 48;

    public static FaceTemplate Of(SKBitmap picture, Region region)
    {
        using var part = new SKBitmap();
        picture.ExtractSubset(part, region.In(picture));
        using var small = part.Resize(new SKImageInfo(9, 8), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        var (edges, red, green, blue) = (0UL, 0, 0, 0);
        for (var y = 0; y < 8; y++)
        {
            for (var x = 0; x < 8; x++)
            {
                var (left, right) = (small.GetPixel(x, y), small.GetPixel(x + 1, y));
                edges = (edges << 1) | (Brightness(left) < Brightness(right) - 4 ? 1UL : 0UL);
                (red, green, blue) = (red + left.Red, green + left.Green, blue + left.Blue);
            }
        }

        return new(edges, (byte)(red / 64), (byte)(green / 64), (byte)(blue / 64));
    }

    public bool IsLike(FaceTemplate other) =>
        BitOperations.PopCount(Edges ^ other.Edges) <= MaxEdges
        && Math.Abs(Red - other.Red) + Math.Abs(Green - other.Green) + Math.Abs(Blue - other.Blue) <= MaxColour;

    private static int Brightness(SKColor colour) => ((colour.Red * 3) + (colour.Green * 6) + colour.Blue) / 10;
}
