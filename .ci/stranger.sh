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

# stranger_web PACKAGES: an empty web project, the packed libraries, the README's service: it compiles without a warning, and refuses who did not agree.
stranger_web() {
    local packages=$1 home version
    home=$(mktemp -d "${work:-/tmp}/stranger.XXXXXX")
    version=$(packed_version "$packages" Pictier.Consent.AspNetCore)
    snippet stranger-web README.md >"$home/snippet.cs"
    cp samples/Pictier.Album/album.policy.json samples/Pictier.Album/album.notices.json "$home/"
    sources "$packages" >"$home/nuget.config"
    (
        cd "$home"
        export NUGET_PACKAGES=$home/cache
        dotnet new web --name Stranger --output . --no-restore --force
        mv snippet.cs Program.cs
        dotnet add package Pictier.Consent.AspNetCore --version "$version"
        dotnet add package Pictier.Consent.Sqlite --version "$version"
        dotnet build -warnaserror --output "$home/out"
        refuses "$home/out"
    )
}

# refuses FOLDER: the service in it listens, answers 403 for a person of whom nothing is known, and has its centre behind a sign-in.
refuses() {
    local service address answer= centre=
    "$1/Stranger" --urls http://127.0.0.1:0 >"$1/log" 2>&1 & service=$!
    for _ in $(seq 100); do
        grep -q 'Now listening on' "$1/log" && break
        sleep 0.2
    done
    address=$(grep -o 'http://127.0.0.1:[0-9]*' "$1/log" | head -1)
    answer=$(curl -s -w '\n%{http_code}\n' "$address/people/hanako/recommendations")
    centre=$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' "$address/privacy")
    kill "$service"
    printf '%s\n' "$answer" "$centre"
    [[ $answer == *consent-missing*403* && $centre == "302 $address/Account/Login"* ]] || { cat "$1/log"; return 1; }
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
