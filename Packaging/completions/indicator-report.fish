function __indicator-report_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __indicator-report_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __indicator-report_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __indicator-report_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __indicator-report_parse_tokens -S
    set -l unparsed_tokens (__indicator-report_tokens -pc)
    switch $unparsed_tokens[1]
    case 'indicator-report'
        __indicator-report_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'init'
            __indicator-report_parse_subcommand 1 'example' 'q/quiet' 'v/verbose' 'format=' 'log-format=' 'color=' 'progress=' 'version' 'h/help'
        case 'check'
            __indicator-report_parse_subcommand 1 'strict' 'as-of=' 'q/quiet' 'v/verbose' 'format=' 'log-format=' 'color=' 'progress=' 'version' 'h/help'
        case 'build'
            __indicator-report_parse_subcommand -r 1 'o/output=' 'j/jobs=' 'n/dry-run' 'force' 'only-failed=' 'fail-fast' 'wait=' 'timeout=' 'strict' 'as-of=' 'q/quiet' 'v/verbose' 'format=' 'log-format=' 'color=' 'progress=' 'version' 'h/help'
        case 'catalogue'
            __indicator-report_parse_subcommand -r 1 'keys' 'q/quiet' 'v/verbose' 'format=' 'log-format=' 'color=' 'progress=' 'version' 'h/help'
        case 'describe'
            __indicator-report_parse_subcommand -r 1 'encoding=' 'q/quiet' 'v/verbose' 'format=' 'log-format=' 'color=' 'progress=' 'version' 'h/help'
        case 'explain'
            __indicator-report_parse_subcommand 4 'breakdown=+' 'deep' 'strict' 'as-of=' 'q/quiet' 'v/verbose' 'format=' 'log-format=' 'color=' 'progress=' 'version' 'h/help'
        case 'diff'
            __indicator-report_parse_subcommand 2 'tolerance=' 'all' 'exit-code' 'q/quiet' 'v/verbose' 'format=' 'log-format=' 'color=' 'progress=' 'version' 'h/help'
        case 'verify'
            __indicator-report_parse_subcommand 1 'q/quiet' 'v/verbose' 'format=' 'log-format=' 'color=' 'progress=' 'version' 'h/help'
        case 'templates'
            __indicator-report_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'check'
                __indicator-report_parse_subcommand 1 'strict' 'q/quiet' 'v/verbose' 'format=' 'log-format=' 'color=' 'progress=' 'version' 'h/help'
            end
        case 'load'
            __indicator-report_parse_subcommand 1 'into=' 'text=+' 'order-by=' 'q/quiet' 'v/verbose' 'format=' 'log-format=' 'color=' 'progress=' 'version' 'h/help'
        case 'help'
            __indicator-report_parse_subcommand -r 1 'version'
        end
    end
end

function __indicator-report_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __indicator-report_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __indicator-report_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __indicator-report_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__indicator-report_tokens -p)
    if test -z "$(__indicator-report_tokens -t)"
        set -l index (count (__indicator-report_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'indicator-report' -f
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'init' -d 'Make a working folder: report.yaml, data/*.csv with headers, README.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'check' -d 'Read and judge every input and template, and write nothing.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'build' -d 'Compute, and write values.csv, workbooks, briefs and run.json.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'catalogue' -d 'Print every indicator: id, title, unit, formula in words, method reference.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'describe' -d 'Say what a CSV is: encoding, delimiter, layout, columns, counts.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'explain' -d 'Say how one figure came about, down to file and line.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'diff' -d 'Say which values changed between two runs, and why.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'verify' -d 'Hold an output folder against its run.json: hashes, missing and extra files, contents.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'templates' -d 'Check the templates of briefs.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'load' -d 'Put the rows of a CSV file into a table of ClickHouse or PostgreSQL, whole or not at all.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report init" example' -l 'example' -d 'Fill it with the illustrative example, ready to build.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report init" q quiet' -l 'quiet' -s 'q' -d 'Say nothing on success; errors are still printed.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report init" v verbose' -l 'verbose' -s 'v' -d 'Say more: notes, and what is done.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report init" format' -l 'format' -d 'What is printed on standard output.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report init" log-format' -l 'log-format' -d 'How problems are printed on standard error.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report init" color' -l 'color' -d 'Whether colour is used.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report init" progress' -l 'progress' -d 'Whether progress is shown: auto (on a terminal) or never.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report init" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report init" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report check" strict' -l 'strict' -d 'Warnings fail the run, with exit code 4.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report check" as-of' -l 'as-of' -d 'The report date, as 2024-07-01; stands before the manifest\'s and SOURCE_DATE_EPOCH.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report check" q quiet' -l 'quiet' -s 'q' -d 'Say nothing on success; errors are still printed.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report check" v verbose' -l 'verbose' -s 'v' -d 'Say more: notes, and what is done.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report check" format' -l 'format' -d 'What is printed on standard output.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report check" log-format' -l 'log-format' -d 'How problems are printed on standard error.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report check" color' -l 'color' -d 'Whether colour is used.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report check" progress' -l 'progress' -d 'Whether progress is shown: auto (on a terminal) or never.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report check" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" o output' -l 'output' -s 'o' -d 'The output folder; stands before the manifest\'s.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" j jobs' -l 'jobs' -s 'j' -d 'How many reports are made at a time.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" dry-run n' -s 'n' -l 'dry-run' -d 'Say what would be made, and write nothing.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" force' -l 'force' -d 'Make every report, even one that is up to date.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" only-failed' -l 'only-failed' -d 'Make only what failed, or was not come to, in the run that this run.json tells of.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" fail-fast' -l 'fail-fast' -d 'Stop at the first report that fails.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" wait' -l 'wait' -d 'Wait until another run has left the output folder, so many seconds or (--wait) as long as it takes.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" timeout' -l 'timeout' -d 'The most seconds that one report may take.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" strict' -l 'strict' -d 'Warnings fail the run, with exit code 4.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" as-of' -l 'as-of' -d 'The report date, as 2024-07-01; stands before the manifest\'s and SOURCE_DATE_EPOCH.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" q quiet' -l 'quiet' -s 'q' -d 'Say nothing on success; errors are still printed.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" v verbose' -l 'verbose' -s 'v' -d 'Say more: notes, and what is done.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" format' -l 'format' -d 'What is printed on standard output.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" log-format' -l 'log-format' -d 'How problems are printed on standard error.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" color' -l 'color' -d 'Whether colour is used.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" progress' -l 'progress' -d 'Whether progress is shown: auto (on a terminal) or never.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report build" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report catalogue" keys' -l 'keys' -d 'Print the input keys that files can be mapped to, instead of the indicators.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report catalogue" q quiet' -l 'quiet' -s 'q' -d 'Say nothing on success; errors are still printed.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report catalogue" v verbose' -l 'verbose' -s 'v' -d 'Say more: notes, and what is done.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report catalogue" format' -l 'format' -d 'What is printed on standard output.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report catalogue" log-format' -l 'log-format' -d 'How problems are printed on standard error.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report catalogue" color' -l 'color' -d 'Whether colour is used.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report catalogue" progress' -l 'progress' -d 'Whether progress is shown: auto (on a terminal) or never.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report catalogue" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report catalogue" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report describe" -ge 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'csv\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report describe" encoding' -l 'encoding' -d 'The encoding, where it is not UTF-8 or UTF-16, for example windows-1252.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report describe" q quiet' -l 'quiet' -s 'q' -d 'Say nothing on success; errors are still printed.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report describe" v verbose' -l 'verbose' -s 'v' -d 'Say more: notes, and what is done.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report describe" format' -l 'format' -d 'What is printed on standard output.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report describe" log-format' -l 'log-format' -d 'How problems are printed on standard error.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report describe" color' -l 'color' -d 'Whether colour is used.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report describe" progress' -l 'progress' -d 'Whether progress is shown: auto (on a terminal) or never.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report describe" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report describe" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain"' -l 'breakdown' -d 'A group, as residence=urban; once for each dimension.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" deep' -l 'deep' -d 'Follow the figures inside the tree (countries of a group, years of a rate) too.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" strict' -l 'strict' -d 'Warnings fail the run, with exit code 4.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" as-of' -l 'as-of' -d 'The report date, as 2024-07-01; stands before the manifest\'s and SOURCE_DATE_EPOCH.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" q quiet' -l 'quiet' -s 'q' -d 'Say nothing on success; errors are still printed.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" v verbose' -l 'verbose' -s 'v' -d 'Say more: notes, and what is done.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" format' -l 'format' -d 'What is printed on standard output.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" log-format' -l 'log-format' -d 'How problems are printed on standard error.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" color' -l 'color' -d 'Whether colour is used.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" progress' -l 'progress' -d 'Whether progress is shown: auto (on a terminal) or never.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" tolerance' -l 'tolerance' -d 'Do not list numbers that moved by no more than this share of the old one, as 0.001; they are counted all the same.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" all' -l 'all' -d 'List every change, not the first 20 of a sort.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" exit-code' -l 'exit-code' -d 'End with 5 where anything differs, within the tolerance or not.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" q quiet' -l 'quiet' -s 'q' -d 'Say nothing on success; errors are still printed.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" v verbose' -l 'verbose' -s 'v' -d 'Say more: notes, and what is done.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" format' -l 'format' -d 'What is printed on standard output.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" log-format' -l 'log-format' -d 'How problems are printed on standard error.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" color' -l 'color' -d 'Whether colour is used.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" progress' -l 'progress' -d 'Whether progress is shown: auto (on a terminal) or never.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report diff" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report verify" -eq 1' -fa '(__indicator-report_complete_directories)'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report verify" q quiet' -l 'quiet' -s 'q' -d 'Say nothing on success; errors are still printed.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report verify" v verbose' -l 'verbose' -s 'v' -d 'Say more: notes, and what is done.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report verify" format' -l 'format' -d 'What is printed on standard output.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report verify" log-format' -l 'log-format' -d 'How problems are printed on standard error.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report verify" color' -l 'color' -d 'Whether colour is used.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report verify" progress' -l 'progress' -d 'Whether progress is shown: auto (on a terminal) or never.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report verify" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report verify" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_positional "indicator-report templates" -eq 1' -fa 'check' -d 'Check templates without reading any data: every key, section and inclusion.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates check" strict' -l 'strict' -d 'Warnings fail the run, with exit code 4.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates check" q quiet' -l 'quiet' -s 'q' -d 'Say nothing on success; errors are still printed.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates check" v verbose' -l 'verbose' -s 'v' -d 'Say more: notes, and what is done.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates check" format' -l 'format' -d 'What is printed on standard output.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates check" log-format' -l 'log-format' -d 'How problems are printed on standard error.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates check" color' -l 'color' -d 'Whether colour is used.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates check" progress' -l 'progress' -d 'Whether progress is shown: auto (on a terminal) or never.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates check" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report templates check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load" into' -l 'into' -d 'The engine and the table, as `engine:` of a manifest names them.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load"' -l 'text' -d 'A column that stays a text, though its cells look like numbers; can be repeated.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load" order-by' -l 'order-by' -d 'ClickHouse: columns by which rows are kept in order, with commas between them.' -rfka ''
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load" q quiet' -l 'quiet' -s 'q' -d 'Say nothing on success; errors are still printed.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load" v verbose' -l 'verbose' -s 'v' -d 'Say more: notes, and what is done.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load" format' -l 'format' -d 'What is printed on standard output.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load" log-format' -l 'log-format' -d 'How problems are printed on standard error.' -rfka 'text json'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load" color' -l 'color' -d 'Whether colour is used.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load" progress' -l 'progress' -d 'Whether progress is shown: auto (on a terminal) or never.' -rfka 'auto always never'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load" version' -l 'version' -d 'Show the version.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report load" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'indicator-report' -n '__indicator-report_should_offer_completions_for_flags_or_options "indicator-report help" version' -l 'version' -d 'Show the version.'
