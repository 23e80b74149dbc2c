using SkiaSharp;

namespace Pictier.Album.Website.Photos;

/// <summary>Where a person is in a picture, in hundredths of its width and height.</summary>
internal sealed record Region(string Person, int Left, int Top, int Width, int Height, bool IsBlurred = false)
{
    public bool IsValid => Left >= 0 && Top >= 0 && Width > 0 && Height > 0 && Left + Width <= 100 && Top + Height <= 100;

    /// <summary>The region in pixels; never empty.</summary>
    public SKRectI In(SKBitmap picture) => new(
        Left * picture.Width / 100,
        Top * picture.Height / 100,
        Math.Max((Left * picture.Width / 100) + 1, (Left + Width) * picture.Width / 100),
        Math.Max((Top * picture.Height / 100) + 1, (Top + Height) * picture.Height / 100));
}
