using Pictier.Consent.IntegrationTests.Servers;

namespace Pictier.Consent.IntegrationTests.Crashes;

/// <summary>A disk of a few mebibytes in memory, mounted for one test.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string[] asRoot = Command.IsRoot ? [] : ["sudo", "-n"];

    internal SmallDisk(int mebibytes)
    {
        Folder = Directory.CreateTempSubdirectory("pictier-disk-").FullName;
        Root("mount", "-t", "tmpfs", "-o", $"size={mebibytes}m,mode=0777", "tmpfs", Folder);
    }

    internal string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Fills the disk but for some kibibytes.</summary>
    internal void Fill(int leaveKibibytes)
    {
        var free = new DriveInfo(Folder).AvailableFreeSpace - (leaveKibibytes * 1024L);
        File.WriteAllBytes(Ballast, new byte[Math.Max(0, free)]);
    }

    internal void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        Root("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private void Root(params string[] command)
    {
        string[] all = [.. asRoot, .. command];
        try
        {
            Command.Run(all[0], all[1..]);
        }
        catch (InvalidOperationException failure)
        {
            throw new InvalidOperationException($"A small disk is mounted to be filled up; that needs the right to mount: run the tests as root or with sudo. {failure.Message}");
        }
    }
}
