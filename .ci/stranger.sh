# What someone who has only the packages and the README meets first. Sourced by .ci/run.

# stranger PACKAGES: an empty console project, the packed library, the README's first snippet: it compiles without a warning.
stranger() {
    local packages=$1 home version
    home=$(mktemp -d "${work:-/tmp}/stranger.XXXXXX")
    version=$(packed_version "$packages" Pictier.Consent)
    snippet stranger README.md >"$home/Program.cs"
    sources "$packages" >"$home/nuget.config"
    (
        cd "$home"
        # An empty cache, or a library of the same version packed earlier would be met instead.
        export NUGET_PACKAGES=$home/cache
        mv Program.cs snippet.cs
        dotnet new console --name Stranger --output . --no-restore --force
        mv snippet.cs Program.cs
        dotnet add package Pictier.Consent --version "$version"
        dotnet build -warnaserror
    )
}

# stranger_tool PACKAGES: the tool installs from its package, and each of its commands runs on the album.
stranger_tool() {
    local packages=$1 home version album=$PWD/samples/Pictier.Album
    home=$(mktemp -d "${work:-/tmp}/stranger.XXXXXX")
    version=$(packed_version "$packages" Pictier.Consent.Tool)
    sources "$packages" >"$home/nuget.config"
    (
        cd "$home"
        export NUGET_PACKAGES=$home/cache
        dotnet tool install Pictier.Consent.Tool --version "$version" --tool-path "$home/tools"
        every_command "$home/tools/pictier-consent" "$album"
    )
}

# every_command TOOL ALBUM: each command that the help lists has help of its own with examples, and does its work.
every_command() {
    local tool=$1 album=$2 command
    local policy=(--policy "$album/album.policy.json") ledger=(--ledger "$album/ledger.jsonl") requests=(--requests "$album/requests.jsonl")
    "$tool" --help
    "$tool" --version
    for command in $("$tool" --help | sed -n '/^Commands:/,$p' | sed -n 's/^  \([a-z]*\) .*/\1/p'); do
        echo "--> $command"
        "$tool" "$command" --help >help.txt
        case $command in
            evaluate) "$tool" evaluate "${policy[@]}" "${ledger[@]}" "${requests[@]}" --output decisions.jsonl && grep -q '"effect":"allow"' decisions.jsonl ;;
            answer) "$tool" answer "${policy[@]}" --requests "$album/subject-requests.jsonl" >answers.jsonl && grep -q '"effect":"allow"' answers.jsonl ;;
            validate) "$tool" validate "${policy[@]}" --format sarif >findings.sarif && grep -q '"ruleId": "PC0501"' findings.sarif ;;
            explain) "$tool" explain "${policy[@]}" "${ledger[@]}" "${requests[@]}" --id faces-without-consent >explained.txt && grep -q 'Obtain the principal' explained.txt ;;
            report) "$tool" report "${policy[@]}" --output report.html && grep -q '</html>' report.html ;;
            test) "$tool" test "$album.PolicyTests/scenarios" >scenarios.txt ;;
            audit) : >audit.jsonl && "$tool" audit verify --audit audit.jsonl ;;
            completion) "$tool" completion bash >completion.bash && bash -n completion.bash ;;
            *) grep -q '^Examples:' help.txt ;;
        esac || return 1
    done
}

# snippet NAME FILE: the ```csharp block that follows the line <!-- snippet: NAME -->.
snippet() {
    awk -v marker="<!-- snippet: $1 -->" '
        inside && /^```/ { closed = 1; exit }
        inside { print; next }
        armed && /^```csharp/ { inside = 1; next }
        armed && NF { exit }
        index($0, marker) { armed = 1 }
        END { exit !closed }
    ' "$2" || { echo "$2 has no \`\`\`csharp block right after <!-- snippet: $1 -->." >&2; return 1; }
}

# packed_version PACKAGES ID: the version of the one package of that id.
packed_version() {
    local files=("$1/$2".[0-9]*.nupkg)
    [ -e "${files[0]}" ] && [ ${#files[@]} -eq 1 ] || { echo "Not exactly one package $2 in $1." >&2; return 1; }
    basename "${files[0]#"$1/$2."}" .nupkg
}

# sources PACKAGES: a NuGet configuration that adds the folder to the sources of the machine.
sources() {
    printf '<configuration><packageSources><add key="packed" value="%s" /></packageSources></configuration>\n' "$1"
}
