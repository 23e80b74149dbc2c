using System.Security.Cryptography;
using System.Text;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tool.Auditing;

/// <summary>Runs a command over an audit log: results are lines of JSON, and what cannot be read ends it with its own exit code.</summary>
internal static class AuditRun
{
    /// <summary>Runs a command that writes lines and gives the exit code.</summary>
    internal static int Run(Func<Stream> output, TextWriter error, Func<TextWriter, Task<int>> command)
    {
        try
        {
            using var lines = new StreamWriter(output(), new UTF8Encoding(false), bufferSize: 64 * 1024) { NewLine = "\n" };
            return command(lines).GetAwaiter().GetResult();
        }
        catch (InvalidDocumentException invalid)
        {
            foreach (var flaw in invalid.Errors)
            {
                error.WriteLine(flaw);
            }
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or ConsentStoreException or ArgumentException or CryptographicException)
        {
            error.WriteLine(unusable.Message);
        }

        return ExitCode.InvalidInput;
    }

    /// <summary>The ECDSA key of a PEM file.</summary>
    internal static ECDsa? Key(string? file)
    {
        if (file is null)
        {
            return null;
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key;
        }
        catch (ArgumentException)
        {
            key.Dispose();
            throw new IOException($"The file `{file}` holds no ECDSA key in PEM.");
        }
    }

    /// <summary>The bytes of a secret that a file holds as base64 or hexadecimal text.</summary>
    internal static byte[] Secret(string file)
    {
        var text = File.ReadAllText(file).Trim();
        var bytes = new byte[text.Length];
        if (text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit))
        {
            return Convert.FromHexString(text);
        }

        return Convert.TryFromBase64String(text, bytes, out var length)
            ? bytes[..length]
            : throw new IOException($"The file `{file}` holds no key: neither base64 nor hexadecimal text.");
    }
}
