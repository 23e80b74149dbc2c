namespace Pictier.Consent.Policies;

/// <summary>Checks that the ids of a policy document name something, and each only one thing.</summary>
internal sealed class ReferenceCheck(PolicySource source, ICollection<DocumentError> errors)
{
    /// <summary>The ids of a registry; one that repeats is an error.</summary>
    internal RegistryIds Registry(string registry, string what, IEnumerable<string> ids)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var id in ids)
        {
            if (!known.Add(id) && id.Length > 0)
            {
                errors.Add(source.Error($"$.{registry}[{index}].id", $"The {what} `{id}` appears twice; keep one."));
            }

            index++;
        }

        return new RegistryIds(what, known, source.IsList($"$.{registry}"));
    }

    internal void Known(string path, IReadOnlyList<string> ids, RegistryIds registry, bool single = false)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            // A blank id, or a registry that is no list, was an error when it was read.
            if (ids[i].Length > 0 && registry.Readable && !registry.Ids.Contains(ids[i]))
            {
                errors.Add(source.Error(single ? path : $"{path}[{i}]", $"The policy has no {registry.What} `{ids[i]}`; add it to the registry or correct the id."));
            }
        }
    }

    internal void NoCategory(string path, IReadOnlyList<string> groups, RegistryIds categories)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Length > 0 && categories.Ids.Contains(groups[i]))
            {
                errors.Add(source.Error($"{path}[{i}]", $"The group `{groups[i]}` has the id of a data category; give it another name."));
            }
        }
    }
}

/// <summary>The ids of a registry, what one of them is called, and whether the registry could be read at all.</summary>
internal readonly record struct RegistryIds(string What, HashSet<string> Ids, bool Readable);
