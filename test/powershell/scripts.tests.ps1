BeforeDiscovery {
    $hasAnalyzer = [bool] (Get-Module -ListAvailable -Name PSScriptAnalyzer)
    $root = Resolve-Path "$PSScriptRoot/../.."
    $scripts = 'src/cli/lists/export-distribution-lists.ps1', 'docs/find-open-lists.ps1', 'docs/close-list.ps1' |
        ForEach-Object { @{ name = ($_ -split '/')[-1]; file = "$root/$_"; hasAnalyzer = $hasAnalyzer } }
}

Describe '<name>' -ForEach $scripts {
    BeforeAll {
        $tokens = $faults = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseFile($file, [ref] $tokens, [ref] $faults)
        function Find-Part { param([string] $Type) $tree.FindAll({ param($part) $part.GetType().Name -eq $Type }, $true) }
    }

    It 'parses, and holds nothing that Windows PowerShell 5.1 lacks or guesses' {
        $faults | Should -BeNullOrEmpty
        'TernaryExpressionAst', 'PipelineChainAst' | ForEach-Object { Find-Part $_ } | Should -BeNullOrEmpty
        $tokens | Where-Object { $_.Kind -match '^Question(Question|Dot|LBracket)' } | Should -BeNullOrEmpty
        [IO.File]::ReadAllText($file) | Should -Match '\A[\t\n\x20-\x7e]*\z'
    }

    It 'names commands in full and functions by approved verbs' {
        $verbs = (Get-Verb).Verb
        Find-Part FunctionDefinitionAst | Where-Object { ($_.Name -split '-')[0] -notin $verbs } | ForEach-Object { $_.Name } | Should -BeNullOrEmpty
        Find-Part CommandAst | ForEach-Object { $_.GetCommandName() } | Where-Object { $_ -and $_ -notmatch '^[A-Z]\w+-\w+$' } | Should -BeNullOrEmpty
    }

    It 'calls each of its functions' {
        $called = Find-Part CommandAst | ForEach-Object { $_.GetCommandName() }
        Find-Part FunctionDefinitionAst | Where-Object { $_.Name -notin $called } | ForEach-Object { $_.Name } | Should -BeNullOrEmpty
    }

    It 'has functions that fit a screen' {
        Find-Part FunctionDefinitionAst | Where-Object { $_.Extent.EndLineNumber - $_.Extent.StartLineNumber -ge 60 } |
            ForEach-Object { $_.Name } | Should -BeNullOrEmpty
    }

    It 'explains every parameter to Get-Help' {
        $help = Get-Help $file -Full
        # Without a help text that it finds, it gives the syntax.
        $help.Synopsis | Should -Not -BeLike "*$name*"
        $documented = @($tree.GetHelpContent().Parameters.Keys | Sort-Object)
        $documented | Should -Be @($tree.ParamBlock.Parameters | ForEach-Object { $_.Name.VariablePath.UserPath.ToUpperInvariant() } | Sort-Object)
    }

    It 'has no finding of PSScriptAnalyzer' -Skip:(-not $hasAnalyzer) {
        Invoke-ScriptAnalyzer -Path $file | ForEach-Object { "$($_.Line): $($_.RuleName)" } | Should -BeNullOrEmpty
    }
}

Describe 'what two scripts share' {
    It 'is the same: <_>' -ForEach 'Get-ErrorKind', 'Get-ListKind', 'Get-Opening' {
        $name = $_
        $texts = 'src/cli/lists/export-distribution-lists.ps1', 'docs/find-open-lists.ps1', 'docs/close-list.ps1' | ForEach-Object {
            $tree = [System.Management.Automation.Language.Parser]::ParseFile("$PSScriptRoot/../../$_", [ref] $null, [ref] $null)
            $tree.FindAll({ param($part) $part -is [System.Management.Automation.Language.FunctionDefinitionAst] -and $part.Name -eq $name }, $true) |
                ForEach-Object { $_.Extent.Text }
        }
        @($texts).Count | Should -Be 2
        @($texts | Sort-Object -Unique).Count | Should -Be 1
    }
}
