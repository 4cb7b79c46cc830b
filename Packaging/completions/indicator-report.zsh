#compdef indicator-report

__indicator-report_complete() {
    local -ar non_empty_completions=("${@:#(|:*)}")
    local -ar empty_completions=("${(M)@:#(|:*)}")
    _describe -V '' non_empty_completions -- empty_completions -P $'\'\''
}

__indicator-report_custom_complete() {
    local -a completions
    completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
    if [[ "${#completions[@]}" -gt 1 ]]; then
        __indicator-report_complete "${completions[@]:0:-1}"
    fi
}

__indicator-report_cursor_index_in_current_word() {
    if [[ -z "${QIPREFIX}${IPREFIX}${PREFIX}" ]]; then
        printf 0
    else
        printf %s "${#${(z)LBUFFER}[-1]}"
    fi
}

_indicator-report() {
    emulate -RL zsh -G
    setopt extendedglob nullglob numericglobsort
    unsetopt aliases banghist

    local -xr SAP_SHELL=zsh
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(builtin emulate zsh -c 'printf %s "${ZSH_VERSION}"')"
    local -r SAP_SHELL_VERSION

    local context state state_descr line
    local -A opt_args

    local -r command_name="${words[1]}"
    local -ar command_line=("${words[@]}")
    local -ir current_word_index="$((CURRENT - 1))"

    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'init:Make a working folder: report.yaml, data/*.csv with headers, README.'
            'check:Read and judge every input and template, and write nothing.'
            'build:Compute, and write values.csv, workbooks, briefs and run.json.'
            'catalogue:Print every indicator: id, title, unit, formula in words, method reference.'
            'describe:Say what a CSV is: encoding, delimiter, layout, columns, counts.'
            'explain:Say how one figure came about, down to file and line.'
            'diff:Say which values changed between two runs, and why.'
            'verify:Hold an output folder against its run.json: hashes, missing and extra files, contents.'
            'templates:Check the templates of briefs.'
            'load:Put the rows of a CSV file into a table of ClickHouse or PostgreSQL, whole or not at all.'
            'help:Show subcommand help information.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        init|check|build|catalogue|describe|explain|diff|verify|templates|load|help)
            "_indicator-report_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_indicator-report_init() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___log_format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'always' 'never')
    local -ar arg_specs=(
        ':folder:'
        '--example[Fill it with the illustrative example, ready to build.]'
        '(--quiet -q)'{--quiet,-q}'[Say nothing on success; errors are still printed.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: notes, and what is done.]'
        '--format[What is printed on standard output.]:format:{__indicator-report_complete "${___format[@]}"}'
        '--log-format[How problems are printed on standard error.]:log-format:{__indicator-report_complete "${___log_format[@]}"}'
        '--color[Whether colour is used.]:color:{__indicator-report_complete "${___color[@]}"}'
        '--progress[Whether progress is shown\: auto (on a terminal) or never.]:progress:{__indicator-report_complete "${___progress[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_indicator-report_check() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___log_format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'always' 'never')
    local -ar arg_specs=(
        ':manifest:'
        '--strict[Warnings fail the run, with exit code 4.]'
        '--as-of[The report date, as 2024-07-01; stands before the manifest'\''s and SOURCE_DATE_EPOCH.]:as-of:'
        '(--quiet -q)'{--quiet,-q}'[Say nothing on success; errors are still printed.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: notes, and what is done.]'
        '--format[What is printed on standard output.]:format:{__indicator-report_complete "${___format[@]}"}'
        '--log-format[How problems are printed on standard error.]:log-format:{__indicator-report_complete "${___log_format[@]}"}'
        '--color[Whether colour is used.]:color:{__indicator-report_complete "${___color[@]}"}'
        '--progress[Whether progress is shown\: auto (on a terminal) or never.]:progress:{__indicator-report_complete "${___progress[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_indicator-report_build() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___log_format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'always' 'never')
    local -ar arg_specs=(
        '*:manifest:'
        '(--output -o)'{--output,-o}'[The output folder; stands before the manifest'\''s.]:output:'
        '(--jobs -j)'{--jobs,-j}'[How many reports are made at a time.]:jobs:'
        '(-n --dry-run)'{-n,--dry-run}'[Say what would be made, and write nothing.]'
        '--force[Make every report, even one that is up to date.]'
        '--only-failed[Make only what failed, or was not come to, in the run that this run.json tells of.]:run.json:_files -g '\''*.json'\'''
        '--fail-fast[Stop at the first report that fails.]'
        '--wait[Wait until another run has left the output folder, so many seconds or (--wait) as long as it takes.]:seconds:'
        '--timeout[The most seconds that one report may take.]:seconds:'
        '--strict[Warnings fail the run, with exit code 4.]'
        '--as-of[The report date, as 2024-07-01; stands before the manifest'\''s and SOURCE_DATE_EPOCH.]:as-of:'
        '(--quiet -q)'{--quiet,-q}'[Say nothing on success; errors are still printed.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: notes, and what is done.]'
        '--format[What is printed on standard output.]:format:{__indicator-report_complete "${___format[@]}"}'
        '--log-format[How problems are printed on standard error.]:log-format:{__indicator-report_complete "${___log_format[@]}"}'
        '--color[Whether colour is used.]:color:{__indicator-report_complete "${___color[@]}"}'
        '--progress[Whether progress is shown\: auto (on a terminal) or never.]:progress:{__indicator-report_complete "${___progress[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_indicator-report_catalogue() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___log_format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'always' 'never')
    local -ar arg_specs=(
        '*:id:'
        '--keys[Print the input keys that files can be mapped to, instead of the indicators.]'
        '(--quiet -q)'{--quiet,-q}'[Say nothing on success; errors are still printed.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: notes, and what is done.]'
        '--format[What is printed on standard output.]:format:{__indicator-report_complete "${___format[@]}"}'
        '--log-format[How problems are printed on standard error.]:log-format:{__indicator-report_complete "${___log_format[@]}"}'
        '--color[Whether colour is used.]:color:{__indicator-report_complete "${___color[@]}"}'
        '--progress[Whether progress is shown\: auto (on a terminal) or never.]:progress:{__indicator-report_complete "${___progress[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_indicator-report_describe() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___log_format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'always' 'never')
    local -ar arg_specs=(
        '*:file:_files -g '\''*.csv'\'''
        '--encoding[The encoding, where it is not UTF-8 or UTF-16, for example windows-1252.]:encoding:'
        '(--quiet -q)'{--quiet,-q}'[Say nothing on success; errors are still printed.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: notes, and what is done.]'
        '--format[What is printed on standard output.]:format:{__indicator-report_complete "${___format[@]}"}'
        '--log-format[How problems are printed on standard error.]:log-format:{__indicator-report_complete "${___log_format[@]}"}'
        '--color[Whether colour is used.]:color:{__indicator-report_complete "${___color[@]}"}'
        '--progress[Whether progress is shown\: auto (on a terminal) or never.]:progress:{__indicator-report_complete "${___progress[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_indicator-report_explain() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___log_format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'always' 'never')
    local -ar arg_specs=(
        ':manifest:'
        ':indicator:'
        ':area:'
        ':period:'
        '*--breakdown[A group, as residence=urban; once for each dimension.]:dimension=category:'
        '--deep[Follow the figures inside the tree (countries of a group, years of a rate) too.]'
        '--strict[Warnings fail the run, with exit code 4.]'
        '--as-of[The report date, as 2024-07-01; stands before the manifest'\''s and SOURCE_DATE_EPOCH.]:as-of:'
        '(--quiet -q)'{--quiet,-q}'[Say nothing on success; errors are still printed.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: notes, and what is done.]'
        '--format[What is printed on standard output.]:format:{__indicator-report_complete "${___format[@]}"}'
        '--log-format[How problems are printed on standard error.]:log-format:{__indicator-report_complete "${___log_format[@]}"}'
        '--color[Whether colour is used.]:color:{__indicator-report_complete "${___color[@]}"}'
        '--progress[Whether progress is shown\: auto (on a terminal) or never.]:progress:{__indicator-report_complete "${___progress[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_indicator-report_diff() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___log_format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'always' 'never')
    local -ar arg_specs=(
        ':old:'
        ':new:'
        '--tolerance[Do not list numbers that moved by no more than this share of the old one, as 0.001; they are counted all the same.]:tolerance:'
        '--all[List every change, not the first 20 of a sort.]'
        '--exit-code[End with 5 where anything differs, within the tolerance or not.]'
        '(--quiet -q)'{--quiet,-q}'[Say nothing on success; errors are still printed.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: notes, and what is done.]'
        '--format[What is printed on standard output.]:format:{__indicator-report_complete "${___format[@]}"}'
        '--log-format[How problems are printed on standard error.]:log-format:{__indicator-report_complete "${___log_format[@]}"}'
        '--color[Whether colour is used.]:color:{__indicator-report_complete "${___color[@]}"}'
        '--progress[Whether progress is shown\: auto (on a terminal) or never.]:progress:{__indicator-report_complete "${___progress[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_indicator-report_verify() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___log_format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'always' 'never')
    local -ar arg_specs=(
        ':folder:_files -/'
        '(--quiet -q)'{--quiet,-q}'[Say nothing on success; errors are still printed.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: notes, and what is done.]'
        '--format[What is printed on standard output.]:format:{__indicator-report_complete "${___format[@]}"}'
        '--log-format[How problems are printed on standard error.]:log-format:{__indicator-report_complete "${___log_format[@]}"}'
        '--color[Whether colour is used.]:color:{__indicator-report_complete "${___color[@]}"}'
        '--progress[Whether progress is shown\: auto (on a terminal) or never.]:progress:{__indicator-report_complete "${___progress[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_indicator-report_templates() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'check:Check templates without reading any data: every key, section and inclusion.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        check)
            "_indicator-report_templates_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_indicator-report_templates_check() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___log_format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'always' 'never')
    local -ar arg_specs=(
        ':path:'
        '--strict[Warnings fail the run, with exit code 4.]'
        '(--quiet -q)'{--quiet,-q}'[Say nothing on success; errors are still printed.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: notes, and what is done.]'
        '--format[What is printed on standard output.]:format:{__indicator-report_complete "${___format[@]}"}'
        '--log-format[How problems are printed on standard error.]:log-format:{__indicator-report_complete "${___log_format[@]}"}'
        '--color[Whether colour is used.]:color:{__indicator-report_complete "${___color[@]}"}'
        '--progress[Whether progress is shown\: auto (on a terminal) or never.]:progress:{__indicator-report_complete "${___progress[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_indicator-report_load() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar ___log_format=('text' 'json')
    local -ar ___color=('auto' 'always' 'never')
    local -ar ___progress=('auto' 'always' 'never')
    local -ar arg_specs=(
        ':file:'
        '--into[The engine and the table, as `engine\:` of a manifest names them.]:into:'
        '*--text[A column that stays a text, though its cells look like numbers; can be repeated.]:text:'
        '--order-by[ClickHouse\: columns by which rows are kept in order, with commas between them.]:order-by:'
        '(--quiet -q)'{--quiet,-q}'[Say nothing on success; errors are still printed.]'
        '(--verbose -v)'{--verbose,-v}'[Say more\: notes, and what is done.]'
        '--format[What is printed on standard output.]:format:{__indicator-report_complete "${___format[@]}"}'
        '--log-format[How problems are printed on standard error.]:log-format:{__indicator-report_complete "${___log_format[@]}"}'
        '--color[Whether colour is used.]:color:{__indicator-report_complete "${___color[@]}"}'
        '--progress[Whether progress is shown\: auto (on a terminal) or never.]:progress:{__indicator-report_complete "${___progress[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_indicator-report_help() {
    local -i ret=1
    local -ar arg_specs=(
        '*:subcommands:'
        '--version[Show the version.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

if [[ "${funcstack[1]}" = _indicator-report ]]; then
    _indicator-report "${@}"
else
    compdef _indicator-report indicator-report
fi
