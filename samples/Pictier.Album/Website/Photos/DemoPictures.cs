using SkiaSharp;

namespace Pictier.Album.Website.Photos;

/// <summary>Drawn pictures of Hanako (left) and Kenji (right), so that the sample needs nobody's photograph.</summary>
internal static class DemoPictures
{
    private const int Width = 960;
    private const int Height = 640;

    /// <summary>Where they are in both pictures.</summary>
    public static IReadOnlyList<Region> Regions { get; } = [new("hanako", 18, 28, 22, 34), new("kenji", 58, 26, 22, 34)];

    public static byte[] Picnic() => Draw(new SKColor(0xBF, 0xE3, 0xF5), new SKColor(0x8C, 0xC1, 0x6B));

    public static byte[] Seaside() => Draw(new SKColor(0xFB, 0xD9, 0xB4), new SKColor(0x4F, 0x8F, 0xB8));

    private static byte[] Draw(SKColor sky, SKColor ground)
    {
        using var bitmap = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(sky);
        Fill(canvas, ground, c => c.Rect(0, Height * 0.62f, Width, Height * 0.38f));
        Face(canvas, Regions[0], bitmap, skin: new SKColor(0xF2, 0xC9, 0xA5), hair: new SKColor(0x2B, 0x1A, 0x12), isLong: true);
        Face(canvas, Regions[1], bitmap, skin: new SKColor(0xC9, 0x94, 0x6B), hair: new SKColor(0x77, 0x77, 0x7A), isLong: false);
        canvas.Flush();
        return Picture.Write(bitmap);
    }

    private static void Face(SKCanvas canvas, Region region, SKBitmap picture, SKColor skin, SKColor hair, bool isLong)
    {
        var place = region.In(picture);
        var (x, y, r) = (place.MidX, place.MidY, place.Height / 2f);
        Fill(canvas, hair, c => c.Circle(x, y - (r * 0.05f), r * 0.93f));
        if (isLong)
        {
            Fill(canvas, hair, c => c.Rect(x - (r * 0.93f), y, r * 1.86f, r * 0.9f));
        }

        Fill(canvas, skin, c => c.Circle(x, y + (r * 0.1f), r * 0.72f));
        Fill(canvas, SKColors.White, c => c.Circle(x - (r * 0.28f), y, r * 0.14f));
        Fill(canvas, SKColors.White, c => c.Circle(x + (r * 0.28f), y, r * 0.14f));
        Fill(canvas, SKColors.Black, c => c.Circle(x - (r * 0.28f), y, r * 0.07f));
        Fill(canvas, SKColors.Black, c => c.Circle(x + (r * 0.28f), y, r * 0.07f));
        Fill(canvas, new SKColor(0xB0, 0x3A, 0x48), c => c.Rect(x - (r * 0.25f), y + (r * 0.42f), r * 0.5f, r * 0.08f));
    }

    private static void Fill(SKCanvas canvas, SKColor colour, Action<(Action<float, float, float> Circle, Action<float, float, float, float> Rect)> draw)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        draw(((x, y, r) => canvas.DrawCircle(x, y, r, paint), (x, y, w, h) => canvas.DrawRect(x, y, w, h, paint)));
    }
}
